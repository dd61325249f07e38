import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { CheckboxGroup } from '../CheckboxGroup.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { SearchBox } from '../SearchBox.tsx'
import { SelectField } from '../SelectField.tsx'
import { Switch } from '../Switch.tsx'
import { TextArea } from '../TextArea.tsx'
import { DateField, TextField } from '../TextField.tsx'
import { useToast } from '../Toasts.tsx'

function SwitchStates() {
  const [on, setOn] = useState(true)
  const none = () => undefined
  return (
    <Card title="Hvem må se hvad" detail="Slår du fra, kan de ikke se det mere, med det samme.">
      <Switch label="Familie" hint="Må se om hjem og børn. Ikke helbred." checked={on} onChange={setOn} />
      <Switch label="Børnehaven" hint="Må ikke se noget" checked={false} onChange={none} />
      <Switch label="Job" checked onChange={none} state="saving" stateWords="Gemmer …" />
      <Switch
        label="Bolig"
        checked={false}
        onChange={none}
        state="failed"
        stateWords="Det blev ikke gemt. Prøv igen."
      />
    </Card>
  )
}

export function FormParts() {
  const [text, setText] = useState('Jonas kan køre de første to gange.')
  const [who, setWho] = useState('Peter Skov')
  const [date, setDate] = useState('2026-12-10')
  const [area, setArea] = useState<'' | 'job' | 'social'>('')
  const [ways, setWays] = useState<('write' | 'call')[]>(['write'])
  const [how, setHow] = useState('same')
  const [query, setQuery] = useState('Maja')
  const [open, setOpen] = useState(false)
  const toast = useToast()
  return (
    <div className="k-columns">
      <Card title="Hvem gør hvad hvornår">
        <ErrorSummary
          title="To ting mangler, før aftalen kan gemmes"
          attempt={0}
          errors={[
            { fieldId: 'g-what', message: 'Skriv, hvad der skal ske' },
            { fieldId: 'g-area', message: 'Vælg et område' },
          ]}
        />
        <TextField label="Hvem" value={who} onChange={setWho} width="l" autoComplete="off" />
        <TextField
          id="g-what"
          label="Gør hvad"
          hint="Skriv det, så Maja kan kende det igen."
          value=""
          onChange={setWho}
          error="Skriv, hvad der skal ske"
        />
        <DateField
          label="Senest"
          hint="Vi spørger, så ingen skal gætte."
          optional="kan udelades"
          value={date}
          onChange={setDate}
        />
        <SelectField
          id="g-area"
          label="Område"
          value={area}
          onChange={setArea}
          choose="Vælg område"
          width="m"
          error="Vælg et område"
          options={[
            { value: 'job', label: 'Job' },
            { value: 'social', label: 'Social' },
          ]}
        />
        <TextArea
          label="Fælles noter"
          value={text}
          onChange={setText}
          limit={60}
          counter={left => (left < 0 ? `${-left} tegn for meget` : `${left} tegn tilbage`)}
        />
        <RadioGroup
          label="Hvordan går det i forhold til det, du håbede?"
          value={how}
          onChange={setHow}
          options={[
            { value: 'less', label: 'Mindre end håbet' },
            { value: 'same', label: 'Som håbet', hint: 'Børnene kommer glade af sted de fleste dage' },
            { value: 'more', label: 'Bedre end håbet' },
          ]}
        />
        <CheckboxGroup
          label="Hvordan vil du helst høre fra os?"
          values={ways}
          onChange={setWays}
          row
          options={[
            { value: 'write', label: 'Skriv' },
            { value: 'call', label: 'Ring' },
          ]}
        />
        <div className="k-line">
          <Button
            kind="primary"
            onClick={() =>
              toast({ text: 'Aftalen er gemt.', action: { label: 'Fortryd', onAction: () => undefined } })
            }
          >
            Aftal
          </Button>
          <Button onClick={() => setOpen(true)}>Åbn dialog</Button>
          <Button kind="danger">Træk alt tilbage</Button>
          <Button kind="ghost">Lad være</Button>
          <Button kind="link">Se det hele</Button>
          <Button kind="primary" busy="Gemmer …">
            Gem
          </Button>
          <Button disabled>Afslut møde</Button>
          <Button small iconAfter="arrowForward">
            Svar
          </Button>
        </div>
      </Card>
      <div className="k-stack k-stack-m">
        <SwitchStates />
        <Card title="Find">
          <SearchBox
            label="Søg efter en borger eller en plan"
            value={query}
            onChange={setQuery}
            button="Søg"
            found="3 planer fundet"
          />
        </Card>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Hvad må Job se om helbred?"
        closeLabel="Luk"
        actions={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              Gem valget
            </Button>
            <Button kind="ghost" onClick={() => setOpen(false)}>
              Lad være
            </Button>
          </>
        }
      >
        <RadioGroup
          label="Job må se"
          value="times"
          onChange={() => undefined}
          options={[
            { value: 'all', label: 'Alt' },
            { value: 'headline', label: 'Kun overskrift' },
            { value: 'times', label: 'Kun tider', hint: 'At I mødes, og hvornår. Ikke hvorfor.' },
            { value: 'none', label: 'Nej' },
          ]}
        />
      </Dialog>
    </div>
  )
}
