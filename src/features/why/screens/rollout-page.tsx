import './why.css'
import './work.css'
import { useParams } from 'wouter'
import { useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { Breadcrumbs } from '../../../ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { AreaOf } from '../../organisation/screens/areas.shared.tsx'
import { getRollout } from '../api.frames.ts'
import type { RolloutTeam, RolloutView } from '../model.rollout.ts'
import { da } from '../text.rollout.da.ts'
import { en } from '../text.rollout.en.ts'
import { useWords } from './here.tsx'
import { AddMember, AddTeam, SaveRollout, SayMine, SetRhythm } from './rollout-forms.tsx'

/** Who begins with it, how they came into it, who leads across them; those outside are answered here too. */
export function RolloutPage() {
  const { loopId = '' } = useParams<{ loopId: string }>()
  const { t } = useWords()
  const r = useText(da, en)
  const { data, error, refetch } = useLoad(getRollout, { params: { loopId } })
  usePage(data ? r.page(data.loop.title) : r.title)
  return (
    <div className="k-page k-stack">
      {data ? (
        <>
          <div className="k-stack k-stack-s">
            <Breadcrumbs
              label={t.crumbs}
              crumbs={[
                { label: t.title, href: '/why' },
                { label: data.loop.title, href: `/why/${loopId}` },
                { label: r.title },
              ]}
            />
            <h1>{r.page(data.loop.title)}</h1>
            <p className="why-lead">{r.lead}</p>
          </div>
          {data.rollout ? (
            <Written view={data} />
          ) : (
            <EmptyState
              icon="flag"
              title={r.none}
              action={data.may ? <SaveRollout view={data} /> : undefined}
            >
              {r.noneBody}
            </EmptyState>
          )}
        </>
      ) : error?.status === 404 ? (
        <ErrorView
          title={t.missing.title}
          kept={t.missing.body}
          action={<ButtonLink href="/why">{t.title}</ButtonLink>}
        />
      ) : error ? (
        <ErrorView title={t.failed} action={<Button onClick={() => refetch()}>{t.again}</Button>} />
      ) : (
        <Loading label={t.loading} />
      )}
    </div>
  )
}

function Written({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  const { dates } = useWords()
  const { rollout } = view
  if (!rollout) return null
  const lead = view.people.find(one => one.id === rollout.leadId)
  return (
    <>
      <Card title={r.who} action={view.may ? <SaveRollout view={view} /> : undefined}>
        <dl className="why-frame">
          {[
            { term: r.target, text: rollout.targetGroup },
            { term: r.criterion, text: rollout.criterion },
            { term: r.lead_, text: lead ? `${lead.name}, ${lead.title}` : '' },
            { term: r.starts[rollout.start], text: rollout.startReason },
          ].map(item => (
            <div key={item.term}>
              <dt>{item.term}</dt>
              <dd>{item.text}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Teams view={view} />
      <div className="why-pair">
        <Card title={r.fairness}>
          <p>{rollout.fairness || r.fairnessNone}</p>
          <h3>{r.outside}</h3>
          <ul className="k-plain-list k-stack k-stack-m">
            {view.outside.map(one => (
              <li key={one.id} className="why-voice">
                <p>»{one.words}«</p>
                <p className="k-meta">{[one.name, one.fromWords].filter(Boolean).join(', ')}</p>
                {one.reply === '' ? null : <p>{one.reply}</p>}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={r.exemptions}>
          {rollout.exemptions.length === 0 ? <p>{r.exemptionsNone}</p> : null}
          <ul className="k-bullets">
            {rollout.exemptions.map(one => (
              <li key={one.citation}>{r.exemption(one.what, one.citation, dates.day(one.endsOn))}</li>
            ))}
          </ul>
        </Card>
      </div>
      <Leaders view={view} />
      <Groups view={view} />
    </>
  )
}

function Teams({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  const { dates } = useWords()
  const rows = view.teams.map(team => ({
    ...team,
    department: view.departments.find(one => one.id === team.departmentId),
    leader: view.people.find(one => one.id === team.leaderId),
  }))
  return (
    <Card title={r.teams} action={view.may ? <AddTeam view={view} /> : undefined}>
      <DataTable
        caption={r.teams}
        captionHidden
        rows={rows}
        rowKey={row => row.departmentId}
        empty={<p className="k-meta">{r.teamsNone}</p>}
        columns={[
          { key: 'team', header: r.columns.team, rowHeader: true, cell: row => row.department?.name },
          {
            key: 'area',
            header: r.columns.area,
            cell: row => <AreaOf id={row.department?.areaId ?? null} plain />,
          },
          { key: 'joined', header: r.columns.joined, cell: row => r.joined[row.joined] },
          { key: 'from', header: r.columns.from, cell: row => dates.day(row.fromOn) },
          { key: 'leader', header: r.columns.leader, cell: row => <AtTable view={view} team={row} /> },
        ]}
      />
    </Card>
  )
}

/** Who comes, how often, and each time by itself as kept or moved, for those at that table: never how many. */
function AtTable({ view, team }: { view: RolloutView; team: RolloutTeam }) {
  const r = useText(da, en)
  const { dates } = useWords()
  const leader = view.people.find(one => one.id === team.leaderId)
  const tables = view.tables.filter(one => one.departmentId === team.departmentId)
  return (
    <div className="k-stack k-stack-s">
      <span>
        {leader?.name ?? r.noLeader}
        {leader && team.everyWeeks !== null ? `, ${r.everyWeeks(team.everyWeeks).toLowerCase()}` : null}
      </span>
      {tables.length > 0 ? (
        <ul className="k-plain-list k-meta" aria-label={r.comes}>
          {tables.map(one => (
            <li key={one.id}>
              <Link href={`/table/${one.id}`}>{dates.dayTime(one.startsAt)}</Link> {r.tableStates[one.state]}
              {one.movedFrom === null ? null : `, ${r.moved(dates.dayShort(one.movedFrom))}`}
            </li>
          ))}
        </ul>
      ) : team.everyWeeks === null ? null : (
        <span className="k-meta">{r.timesTheirs}</span>
      )}
      {view.may ? (
        <div>
          <SetRhythm view={view} team={team} />
        </div>
      ) : null}
    </div>
  )
}

function Leaders({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  const { me } = useWords()
  const members = view.members.filter(one => one.body === 'leaders')
  return (
    <Card title={r.agreement} detail={r.agreementLead}>
      {members.length === 0 ? <p className="k-meta">{r.nobody}</p> : null}
      <ul className="why-stands">
        {members.map(one => {
          const person = view.people.find(found => found.id === one.personId)
          return (
            <li key={one.personId}>
              <span>
                <strong>{person?.name}</strong> <span className="k-meta">{person?.title}</span>
              </span>
              <span>
                {one.agrees ? r.agrees[one.agrees] : <span className="k-meta">{r.unanswered}</span>}
              </span>
              <span className="why-reason">{one.reason === '' ? null : `»${one.reason}«`}</span>
              {one.personId === me.personId ? <SayMine view={view} member={one} /> : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function Groups({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  return (
    <>
      <div className="why-pair">
        {(['steering', 'working'] as const).map(body => {
          const members = view.members.filter(one => one.body === body)
          return (
            <Card key={body} title={r.bodies[body]}>
              {members.length === 0 ? <p className="k-meta">{r.nobody}</p> : null}
              <ul className="k-plain-list">
                {members.map(one => {
                  const person = view.people.find(found => found.id === one.personId)
                  return (
                    <li key={one.personId}>
                      {person?.name} <span className="k-meta">{person?.title}</span>
                    </li>
                  )
                })}
              </ul>
            </Card>
          )
        })}
      </div>
      {view.may ? (
        <div>
          <AddMember view={view} />
        </div>
      ) : null}
    </>
  )
}
