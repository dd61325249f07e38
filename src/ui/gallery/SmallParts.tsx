import { useState } from 'react'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorView } from '../ErrorBoundary.tsx'
import { Icon } from '../Icon.tsx'
import { iconNames } from '../icons.ts'
import { Loading, Skeleton } from '../Loading.tsx'
import { Notice } from '../Notice.tsx'
import { Progress } from '../Progress.tsx'
import { Tabs } from '../Tabs.tsx'

export function SmallParts() {
  const [tab, setTab] = useState('people')
  return (
    <>
      <Tabs
        label="Teamet"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'people', label: 'Mennesker', count: 7, content: <p>Henrik, Samira, Lone og fire mere.</p> },
          { id: 'tasks', label: 'Opgaver', content: <p>Det, I har aftalt.</p> },
          { id: 'old', label: 'Tidligere', content: <p>Dem, der har været med.</p> },
        ]}
      />
      <div className="k-cards">
        <Notice>Hvert område ser det, det selv har skrevet.</Notice>
        <Notice kind="warn" title="Samtykket udløber 1. juni">
          Spørg Maja i april.
        </Notice>
        <Notice kind="error" title="Kl. 9.30 er optaget" action={<Button small>Foreslå ny tid</Button>}>
          Job kl. 9.30 og Familie kl. 10.
        </Notice>
        <Notice kind="success" title="Gemt kl. 10.24" />
      </div>
      <div className="k-cards">
        <EmptyState
          icon="flag"
          title="Her er ingen mål endnu"
          action={<Button kind="primary">Skriv det første</Button>}
        >
          Begynd med det, der er vigtigt for Maja. Et mål må gerne være lille.
        </EmptyState>
        <Card title="På vej">
          <Skeleton />
          <Loading label="Henter planen" />
        </Card>
        <Card tone="well" title="Langt arbejde">
          <Progress label="Gælder til 1. juni 2027" value={51} />
          <Progress
            label="Henter borgere"
            value={312}
            max={1000}
            detail="312 af 1.000"
            action={<Button small>Stop</Button>}
          />
          <Progress label="Gør klar" />
        </Card>
      </div>
      <ErrorView
        title="Tidslinjen kunne ikke vises"
        kept={<p>Det, du har skrevet, er gemt. Resten af planen virker.</p>}
        action={<Button kind="primary">Prøv igen</Button>}
        reference="Fejl 7f3a2c"
      />
      <Card title="Ikoner">
        <ul className="k-plain-list k-line">
          {iconNames.map(name => (
            <li key={name} className="k-small k-line">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
