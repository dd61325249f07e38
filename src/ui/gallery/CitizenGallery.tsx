import { useState } from 'react'
import { AreaChip } from '../AreaChip.tsx'
import { Button, IconButton } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Checkbox } from '../CheckboxGroup.tsx'
import { CitizenShell } from '../CitizenShell.tsx'
import { PersonRow } from '../PersonRow.tsx'
import { Quote } from '../Quote.tsx'
import { StatusFlag } from '../StatusFlag.tsx'
import { Switch } from '../Switch.tsx'
import { TextArea } from '../TextArea.tsx'
import { areas } from './areas.ts'
import { FormParts } from './FormParts.tsx'

const nav = [
  { href: '/uge', label: 'Min uge', icon: 'calendar' as const, current: true },
  { href: '/maal', label: 'Mål', icon: 'flag' as const },
  { href: '/folk', label: 'Mine folk', icon: 'persons' as const },
  { href: '/sig', label: 'Sig noget', icon: 'chat' as const, count: 1, countLabel: '1 nyt svar' },
]

export function CitizenGallery() {
  const [done, setDone] = useState(true)
  const [words, setWords] = useState('')
  return (
    <CitizenShell
      words={{ skip: 'Gå til indholdet', home: 'Kobling, til forsiden', nav: 'Hovedmenu' }}
      homeHref="/"
      nav={nav}
      tools={
        <>
          <IconButton icon="phone" label="Ring til Henrik" />
          <IconButton icon="language" label="English" />
        </>
      }
    >
      <div className="k-page k-stack">
        <div className="k-stack k-stack-m">
          <h1>Hej Maja</h1>
          <Quote
            label="Det er vigtigt for mig"
            words="Jeg vil have ro derhjemme, så jeg kan være der for mine børn. Og en dag vil jeg arbejde med planter igen."
            actions={
              <>
                <Button icon="edit">Ret</Button>
                <Button icon="play">Hør</Button>
              </>
            }
          />
        </div>
        <section className="k-stack k-stack-m">
          <h2>Mine aftaler</h2>
          <Card tone="voice">
            <Checkbox
              label={<b>Send de tre kontoudskrifter</b>}
              hint="Senest mandag 30. november. Jonas vil gerne hjælpe på onsdag."
              checked={!done}
              onChange={on => setDone(!on)}
            />
            <StatusFlag kind="waits-citizen">Venter på dig</StatusFlag>
          </Card>
          <Card tone="voice">
            <Checkbox label="Læg tøj klar om aftenen" hint="Gjort i går" checked={done} onChange={setDone} />
          </Card>
        </section>
        <section className="k-stack k-stack-m">
          <h2>Dem, der hjælper mig</h2>
          <Card>
            <PersonRow
              name="Henrik Dahl"
              detail="Tovholder. Svarer inden for to dage"
              colour={areas.social.colour}
              size="l"
              actions={
                <>
                  <IconButton className="k-icon-button-filled" icon="phone" label="Ring til Henrik Dahl" />
                  <IconButton className="k-icon-button-filled" icon="chat" label="Skriv til Henrik Dahl" />
                </>
              }
            />
            <PersonRow
              name="Kirsten Lindholm"
              detail="Din mor. Du har selv inviteret hende"
              citizen
              size="l"
            />
          </Card>
        </section>
        <section className="k-stack k-stack-m">
          <h2>Hvem må se hvad</h2>
          <Card>
            <Switch
              label={<AreaChip {...areas.social} />}
              hint="Må se hele planen"
              checked
              onChange={() => undefined}
            />
            <Switch
              label={<AreaChip {...areas.housing} />}
              hint="Må ikke se noget"
              checked={false}
              onChange={() => undefined}
            />
          </Card>
        </section>
        <section className="k-stack k-stack-m">
          <h2>Sig noget</h2>
          <TextArea
            label="Skriv til mit team"
            hint="Alle, du deler med, kan læse det."
            ownWords
            value={words}
            onChange={setWords}
          />
          <Button kind="primary" wide icon="chat">
            Send til mit team
          </Button>
          <Button wide icon="mic">
            Indtal en besked
          </Button>
        </section>
        <FormParts />
      </div>
    </CitizenShell>
  )
}
