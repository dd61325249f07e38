import '../../../ui/Card.css'
import './why.css'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { freshMs } from '../../../platform/react/fresh.ts'
import { useChange, useLoad } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../ui/CheckboxGroup.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { listLoops, openLoop } from '../api.ts'
import { askedFrom, type LoopLine } from '../model.ts'
import { Emerges } from './emerges.tsx'
import { useWords } from './here.tsx'
import { ToldBack } from './told-back.shared.tsx'

const leaders = ['team_leader', 'head_of_department', 'director']

/** The loops of the municipality, and the one field in which anybody begins another. */
export function LoopsPage() {
  const { t, me } = useWords()
  const { data, error, refetch } = useLoad(listLoops, {}, { freshMs })
  const leader = me.roles.some(role => leaders.includes(role))
  usePage(t.title)
  return (
    <div className="k-page k-stack">
      <div>
        <h1>{t.title}</h1>
        <p className="why-lead">{t.list.lead}</p>
      </div>
      <AskWhy mine={data?.areas ?? []} />
      <ToldBack />
      {data ? <Lists loops={data.loops} /> : null}
      {leader ? <Emerges /> : null}
      {error ? (
        <ErrorView title={t.failed} action={<Button onClick={() => refetch()}>{t.again}</Button>} />
      ) : null}
      {data || error ? null : <Loading label={t.loading} />}
    </div>
  )
}

function AskWhy({ mine }: { mine: readonly number[] }) {
  const { t, areas } = useWords()
  const [, go] = useLocation()
  const from = useFrom()
  const [title, setTitle] = useState(from ? t.list.about(from.words) : '')
  const [asked, setAsked] = useState<string[]>([])
  const open = useChange(openLoop)
  const others = areas.filter(area => area.kind === 'municipal' && !mine.includes(area.id))
  const problem = open.error
  const submit = () => {
    if (open.isPending) return
    const body = { title, areas: asked.map(Number), ...(from && { from }) }
    open.mutate({ body }, { onSuccess: ({ id }) => go(`/why/${id}`) })
  }
  return (
    <form
      className="why-ask"
      aria-label={t.list.button}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      {problem && !problem.problem.errors ? (
        <Notice kind="error" live>
          {problem.status === 0 ? t.offline : (problem.problem.detail ?? problem.problem.title)}
        </Notice>
      ) : null}
      {from ? (
        <p className="k-meta">
          {t.list.from[from.kind]} {from.words === '' ? null : `»${from.words}«`}
        </p>
      ) : null}
      <TextArea
        label={t.list.ask}
        hint={`${t.list.askHint} ${t.openly}`}
        error={problem?.problem.errors?.[0]?.message}
        rows={1}
        value={title}
        onChange={setTitle}
      />
      {title.trim() === '' ? null : (
        <CheckboxGroup
          row
          label={t.list.areas}
          hint={t.list.areasHint}
          values={asked}
          onChange={setAsked}
          options={others.map(area => ({ value: String(area.id), label: area.name }))}
        />
      )}
      <div>
        <Button kind="primary" icon="help" type="submit" busy={open.isPending ? t.saving : undefined}>
          {t.list.button}
        </Button>
      </div>
    </form>
  )
}

/** Where one comes from, when one asks from somewhere. */
function useFrom() {
  const query = new URLSearchParams(useSearch())
  const kind = askedFrom.options.find(one => one === query.get('from'))
  if (!kind) return undefined
  return { kind, id: query.get('id') || null, words: query.get('words') ?? '' }
}

function Lists({ loops }: { loops: readonly LoopLine[] }) {
  const { t } = useWords()
  const running = loops.filter(loop => loop.endedAt === null)
  const ended = loops.filter(loop => loop.endedAt !== null)
  if (loops.length === 0)
    return (
      <EmptyState icon="help" title={t.list.none}>
        {t.list.noneBody}
      </EmptyState>
    )
  return (
    <>
      {running.length > 0 ? <List title={t.list.running} loops={running} /> : null}
      {ended.length > 0 ? <List title={t.list.ended} loops={ended} /> : null}
    </>
  )
}

function List({ title, loops }: { title: string; loops: readonly LoopLine[] }) {
  return (
    <section className="k-stack k-stack-m" aria-label={title}>
      <h2>{title}</h2>
      <ul className="k-plain-list k-stack k-stack-m">
        {loops.map(loop => (
          <li key={loop.id}>
            <Line loop={loop} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ loop }: { loop: LoopLine }) {
  const { t, dates, areaName, listed } = useWords()
  const facts = [
    t.list.with(listed(loop.areas.map(areaName))),
    loop.movedAt ? t.list.moved(dates.day(loop.movedAt)) : '',
    loop.mine ? t.list.mine : '',
  ]
  return (
    <article className="k-card why-line">
      <div>
        <h3>
          <Link href={`/why/${loop.id}`}>{loop.title}</Link>
        </h3>
        <p className="k-meta">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="k-line">
        {loop.rollout ? (
          <Link href={`/why/${loop.id}/rollout`} aria-label={`${t.list.rollout}: ${loop.title}`}>
            {t.list.rollout}
          </Link>
        ) : null}
        {loop.stuck > 0 ? <StatusFlag kind="waits-us">{t.list.stuck(loop.stuck)}</StatusFlag> : null}
      </div>
    </article>
  )
}
