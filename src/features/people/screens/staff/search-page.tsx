import './people.css'
import { useEffect, useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { pageBy, useLoadPages } from '../../../../platform/react/pages.ts'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { findCitizens } from '../../api.ts'
import type { FoundCitizen } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { FindByCpr } from './find-by-cpr.tsx'

const pause = 250
const shortest = 2

/** What was last searched for, so that a step back from a citizen leads to the list. Kept in memory only. */
let lastSearch = ''

/** Finds a citizen by name among one's own as one types, and any citizen by CPR number, with a purpose. */
export function Search() {
  const t = useText(da, en)
  const me = useMe()
  usePage(t.search.title)
  return (
    <div className="k-page k-stack">
      <h1>{t.search.title}</h1>
      <div className="k-columns">
        <ByName />
        {me.kind === 'employee' ? <FindByCpr /> : null}
      </div>
    </div>
  )
}

function ByName() {
  const t = useText(da, en)
  const [typed, setTyped] = useState(lastSearch)
  const [asked, ask] = useSettled(typed.trim())
  lastSearch = typed
  const ready = asked.length >= shortest
  const { items, error, isPending, hasNextPage, isFetchingNextPage, more, refetch } =
    useLoadPages<FoundCitizen>(
      findCitizens,
      { asked },
      pageBy(findCitizens, after => ({
        query: after === undefined ? { query: asked } : { query: asked, after },
      })),
      ready,
    )
  const found = items && items.length > 0 ? t.search.found(items.length, hasNextPage) : undefined
  const said = asked !== '' && !ready ? t.search.short : ready ? found : undefined
  return (
    <div className="k-stack k-stack-m" ref={moveAmongHits}>
      <SearchBox
        label={t.search.byName}
        hint={t.search.byNameHint}
        value={typed}
        onChange={setTyped}
        onSearch={ask}
        button={t.search.button}
        {...(said !== undefined && { found: said })}
      />
      {ready && isPending ? <Loading label={t.search.searching} /> : null}
      {ready && error && !items ? (
        <ErrorView
          title={error.status === 0 ? t.failed.noNet : t.failed.load}
          action={<Button onClick={() => refetch()}>{t.failed.again}</Button>}
        />
      ) : null}
      {ready && items?.length === 0 ? <NoneFound name={asked} /> : null}
      {ready && items && items.length > 0 ? (
        <div className="k-card">
          <ul className="people-found" aria-label={t.search.results}>
            {items.map(citizen => (
              <li key={citizen.id}>
                <Hit citizen={citizen} />
              </li>
            ))}
          </ul>
          {hasNextPage ? (
            <div>
              <Button busy={isFetchingNextPage ? t.search.searching : undefined} onClick={() => more()}>
                {t.search.more}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function NoneFound({ name }: { name: string }) {
  const t = useText(da, en)
  const me = useMe()
  return (
    <div role="status">
      <EmptyState
        icon="search"
        title={t.search.none(name)}
        action={
          me.kind === 'employee' ? (
            <ButtonLink href="/citizens/new" icon="add">
              {t.search.create}
            </ButtonLink>
          ) : null
        }
      >
        {me.kind === 'employee' ? t.search.noneBody : null}
      </EmptyState>
    </div>
  )
}

function Hit({ citizen }: { citizen: FoundCitizen }) {
  const t = useText(da, en)
  const dates = useDates()
  const { id, name, birthDate, hasPlan, onTeam } = citizen
  const about = [
    birthDate ? t.search.born(dates.day(birthDate)) : null,
    hasPlan ? t.search.hasPlan : t.search.noPlan,
    onTeam ? t.search.onTeam : null,
  ]
  return (
    <div className="people-hit">
      <Avatar name={name} citizen size="s" />
      <div>
        <Link href={`/citizens/${id}/plan`} data-hit>
          <b>{name}</b>
        </Link>
        <span className="k-meta">{about.filter(Boolean).join('. ')}</span>
      </div>
      <Link className="people-link" href={`/citizens/${id}`} aria-label={t.search.cardFull(name)}>
        {t.search.card}
      </Link>
    </div>
  )
}

/** What stands still for a moment; or at once, when asked for. */
function useSettled(value: string): [string, (value: string) => void] {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return [settled, now => setSettled(now.trim())]
}

/** Arrow down leads from the box into the list and on, arrow up the other way. */
function moveAmongHits(box: HTMLElement | null) {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [...(box?.querySelectorAll<HTMLElement>('input[type=search], a[data-hit]') ?? [])]
    const here = stops.findIndex(stop => stop.matches(':focus'))
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)]
    if (here < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  box?.addEventListener('keydown', move)
  return () => box?.removeEventListener('keydown', move)
}
