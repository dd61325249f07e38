import type { ReactNode } from 'react'
import { useLoad } from '../../../../platform/react/load.ts'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Skeleton } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { getConsent } from '../../../consent/api.ts'
import { AreaOf, useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { useThemes } from '../themes.shared.tsx'
import { consentShown, type SharingShown } from '../view.consent.ts'
import { useHere } from './here.tsx'

/** Who sees what, until when; or what is in the way of sharing. */
export function ConsentCard() {
  const { t, citizenId } = useHere()
  const { data, error } = useLoad(getConsent, { params: { citizenId } })
  if (error) {
    return (
      <Card title={t.consent.title}>
        <p>{t.consent.failed}</p>
        <ConsentLink>{t.consent.link}</ConsentLink>
      </Card>
    )
  }
  if (!data) {
    return (
      <Card title={t.consent.title}>
        <Skeleton />
      </Card>
    )
  }
  return (
    <div className="k-stack k-stack-s">
      <Known sharings={data.sharings} />
      <Slot name="plan.consent" citizenId={citizenId} />
    </div>
  )
}

function Known({ sharings }: { sharings: Parameters<typeof consentShown>[0] }) {
  const { now, t, dates, first } = useHere()
  const { themes } = useThemes()
  const { areaOf } = useAreas()
  const { state, until, shown, expiredOn } = consentShown(
    sharings,
    themes.map(theme => theme.id),
    now,
  )
  const areas = shown.filter(s => s.sharing.receiverArea !== null)
  const persons = shown.filter(s => s.sharing.receiverPerson !== null)
  const names = areas.map(s => areaOf(s.sharing.receiverArea)?.name ?? '').filter(Boolean)
  const title = names.length > 0 ? t.consent.shared(inWords(names)) : t.consent.title
  if (state === 'none') {
    return (
      <Card title={t.consent.none}>
        <p>{t.consent.noneBody(first)}</p>
        <ConsentLink>{t.consent.ask}</ConsentLink>
      </Card>
    )
  }
  if (state === 'expired' || state === 'imported') {
    const expired = state === 'expired' && expiredOn !== undefined
    return (
      <Card title={expired ? t.consent.expired(dates.day(expiredOn)) : t.consent.imported} tone="stop">
        <p>{expired ? t.consent.expiredBody(first) : t.consent.importedBody(first)}</p>
        <ConsentLink>{t.consent.ask}</ConsentLink>
      </Card>
    )
  }
  return (
    <Card title={title} detail={until ? t.consent.until(dates.day(until)) : t.consent.open}>
      {state === 'soon' && until ? <Notice kind="warn">{t.consent.soon(dates.day(until))}</Notice> : null}
      <DefinitionList
        rows={areas.map(one => ({
          key: one.sharing.id,
          term: <AreaOf id={one.sharing.receiverArea} plain />,
          value: <Given one={one} />,
        }))}
      />
      {persons.length > 0 ? (
        <p className="k-meta">
          {t.consent.little}:{' '}
          {persons
            .map(s => s.sharing.receiverName)
            .filter(Boolean)
            .join(', ')}
        </p>
      ) : null}
      <ConsentLink>{t.consent.link}</ConsentLink>
    </Card>
  )
}

function Given({ one }: { one: SharingShown }) {
  const { t, themeName } = useHere()
  if (one.whole) return <>{t.consent.whole}</>
  const limited = (depth: number) => (depth === 1 || depth === 2 ? ` (${t.consent.depth[depth]})` : '')
  const parts = one.parts.map(p => `${t.consent.parts[p.part]}${limited(p.depth)}`)
  const without = one.without.map(themeName).filter(Boolean)
  const text = parts.length > 0 ? sentence(parts.join(', ')) : t.consent.nothing
  const few = without.length > 0 && without.length <= 4
  return (
    <>
      {text} {few ? t.consent.without(without.map(lower).join(', ')) : null}
    </>
  )
}

const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
const lower = (text: string) => `${text.charAt(0).toLocaleLowerCase()}${text.slice(1)}`

function inWords(names: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || 'da').format(names)
}

function ConsentLink({ children }: { children: ReactNode }) {
  const { citizenId } = useHere()
  return (
    <Link href={`/citizens/${citizenId}/consent`} className="plan-icon-link">
      <Icon name="lock" size="s" />
      {children}
    </Link>
  )
}
