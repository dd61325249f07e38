import { useState } from 'react'
import { AreaChip, AreaGlyph } from '../AreaChip.tsx'
import { Avatar } from '../Avatar.tsx'
import { Button, ButtonLink } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { DataTable } from '../DataTable.tsx'
import { DateBlock } from '../DateBlock.tsx'
import { DefinitionList } from '../DefinitionList.tsx'
import { type Depth, DepthMark } from '../DepthMark.tsx'
import { MenuButton } from '../MenuButton.tsx'
import { Notice } from '../Notice.tsx'
import { Quote } from '../Quote.tsx'
import { SegmentedControl } from '../SegmentedControl.tsx'
import { StatusFlag, type StatusKind } from '../StatusFlag.tsx'
import { areas } from './areas.ts'

type Step = {
  who: string
  colour?: string
  citizen?: boolean
  what: string
  when: string
  kind: StatusKind
  word: string
}

const steps: Step[] = [
  {
    who: 'Maja',
    citizen: true,
    what: 'Lægger tøj og madpakker klar om aftenen',
    when: 'søndag–torsdag',
    kind: 'active',
    word: 'I gang',
  },
  {
    who: 'Lone Brandt',
    colour: areas.family.colour,
    what: 'Taler med børnehaven om Villads’ start på dagen',
    when: 'senest 27. nov.',
    kind: 'waits-us',
    word: 'Venter på os',
  },
  {
    who: 'Samira Yilmaz',
    colour: areas.job.colour,
    what: 'Laver aftale om praktik på gartneriet',
    when: 'senest 4. dec.',
    kind: 'waits-decision',
    word: 'Venter på afklaring',
  },
  {
    who: 'Jonas Ravn',
    colour: areas.social.colour,
    what: 'Tager med de to første gange på gartneriet',
    when: 'fra 11. januar',
    kind: 'not-yet',
    word: 'Kan ikke endnu',
  },
  {
    who: 'Birthe Holm',
    colour: areas.housing.colour,
    what: 'Aftaler afdrag på huslejen med boligselskabet',
    when: '17. november',
    kind: 'done',
    word: 'Færdig',
  },
  {
    who: 'Maja',
    citizen: true,
    what: 'Sender de tre seneste kontoudskrifter',
    when: 'senest 30. nov.',
    kind: 'waits-citizen',
    word: 'Venter på borger',
  },
]

const depths: { depth: Depth; label: string }[] = [
  { depth: 'all', label: 'Alt' },
  { depth: 'headline', label: 'Kun overskrift' },
  { depth: 'times', label: 'Kun tider' },
  { depth: 'none', label: 'Nej' },
]

function StepTable() {
  return (
    <DataTable
      caption="Skridt mod målet"
      captionHidden
      rows={steps}
      rowKey={step => step.what}
      columns={[
        {
          key: 'who',
          header: 'Hvem',
          rowHeader: true,
          cell: step => (
            <span className="k-line">
              <Avatar name={step.who} colour={step.colour} citizen={step.citizen ?? false} size="s" />
              {step.who}
            </span>
          ),
        },
        { key: 'what', header: 'Gør hvad', cell: step => step.what },
        { key: 'when', header: 'Hvornår', cell: step => step.when },
        {
          key: 'now',
          header: 'Lige nu',
          cell: step => (
            <MenuButton
              className="k-menu-flag"
              label={`Skift: ${step.word}`}
              items={[
                { key: 'a', label: 'I gang', checked: step.kind === 'active', onSelect: () => undefined },
                { key: 'b', label: 'Færdig', checked: step.kind === 'done', onSelect: () => undefined },
                {
                  key: 'c',
                  label: 'Venter på os',
                  checked: step.kind === 'waits-us',
                  onSelect: () => undefined,
                },
              ]}
            >
              <StatusFlag kind={step.kind}>{step.word}</StatusFlag>
            </MenuButton>
          ),
        },
      ]}
    />
  )
}

export function PlanParts() {
  const [when, setWhen] = useState('now')
  return (
    <>
      <div className="k-cards">
        <Card title="Teamet om Maja" action={<a href="/team">Se alle 7</a>}>
          <div className="k-line">
            <Avatar name="Henrik Dahl" colour={areas.social.colour} size="l" />
            <div>
              <b>Henrik Dahl</b> er tovholder
              <div className="k-meta">Social. Svarer inden for to dage.</div>
            </div>
          </div>
          <div className="k-line">
            <Avatar name="Samira Yilmaz" colour={areas.job.colour} />
            <Avatar name="Lone Brandt" colour={areas.family.colour} />
            <Avatar name="Peter Skov" colour={areas.health.colour} />
            <Avatar name="Maja Lindholm" citizen />
            <Avatar name="Kirsten Lindholm" absent />
          </div>
        </Card>
        <Card title="Næste fælles møde">
          <div className="k-line">
            <DateBlock month="dec." day={3} weekday="tors." />
            <div>
              <b>Torsdag 3. december kl. 10–11</b>
              <div className="k-meta">Aktivitetshuset, Havnegade 4</div>
            </div>
          </div>
          <div className="k-line">
            <ButtonLink kind="primary" href="/moede">
              Forbered mødet
            </ButtonLink>
          </div>
        </Card>
        <Card
          title="Deles med Social, Job og Familie"
          detail="til 1. juni 2027"
          footer="Samtykke af 16. november"
        >
          <DefinitionList
            rows={[
              { key: 's', term: <AreaChip {...areas.social} plain />, value: 'Hele planen' },
              {
                key: 'f',
                term: <AreaChip {...areas.family} plain />,
                value: 'Alt om hjem og børn. Ikke helbred.',
              },
              { key: 'j', term: <AreaChip {...areas.job} plain />, value: 'Mål, aftaler, arbejde og penge.' },
            ]}
          />
        </Card>
      </div>
      <div className="k-columns">
        <div className="k-stack k-stack-m">
          <div className="k-line k-line-apart">
            <h2>Fælles mål</h2>
            <div className="k-line">
              <SegmentedControl
                label="Hvilke mål"
                value={when}
                onChange={setWhen}
                options={[
                  { value: 'now', label: 'Nu', count: 3 },
                  { value: 'later', label: 'Senere', count: 2 },
                  { value: 'reached', label: 'Nået', count: 1 },
                ]}
              />
              <Button icon="add">Tilføj</Button>
            </div>
          </div>
          <Card
            as="article"
            level={3}
            title={
              <span className="k-goal">Jeg vil have rolige morgener, så børnene kommer glade af sted.</span>
            }
          >
            <div className="k-line">
              <AreaChip {...areas.family} />
              <AreaChip {...areas.social} />
              <AreaChip {...areas.job} />
              <AreaChip {...areas.health} />
              <AreaChip {...areas.housing} />
            </div>
            <Quote form="line" words="Villads griner igen, når vi går ud ad døren." who="Maja, i går" />
            <StepTable />
            <Notice icon="forum" title="Maja og teamet ser forskelligt på det.">
              Maja siger bedre end håbet, teamet som håbet. Spørg til det 3. december.
            </Notice>
          </Card>
          <Quote
            label="Det har Maja forberedt"
            words="Jeg vil gerne begynde på gartneriet i januar. Men ikke om morgenen."
            who="Maja, 22. november"
          />
        </div>
        <div className="k-stack k-stack-m">
          <h2>Åbne afklaringer</h2>
          <Card level={3} as="article" title="Må praktikken begynde, før udredningen er færdig?">
            <DefinitionList
              rows={[
                { term: 'Hos', value: 'Torben Friis, leder i Job' },
                { term: 'Svar', value: <b>senest fredag 27. nov.</b> },
                { term: 'Stopper', value: '2 aftaler under »planter«' },
              ]}
            />
          </Card>
          <Notice kind="success" title="Besluttet: Bostøtten må være med til samtaler hos Job">
            Gælder nu for alle. <a href="/aftale">Samarbejdsaftale 14</a>
          </Notice>
          <Card tone="stop" level={3} title="Hvis Job ikke må se dine penge og din bolig">
            <div className="k-line">
              {depths.map(d => (
                <DepthMark key={d.label} {...d} form="stacked" />
              ))}
              <DepthMark depth="none" label="Alt → nej" form="stacked" pending />
            </div>
            <div className="k-line">
              <AreaGlyph {...areas.social} />
              <AreaGlyph {...areas.family} />
              <AreaGlyph {...areas.job} />
              <AreaGlyph {...areas.health} />
              <AreaGlyph {...areas.housing} />
            </div>
            <div className="k-line">
              <Button kind="primary">Luk for Job</Button>
              <Button kind="ghost">Lad være</Button>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
