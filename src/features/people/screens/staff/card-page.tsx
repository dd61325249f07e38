import './people.css'
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import { useDates, useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { getCitizen } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { Basics, Contacts } from './card-parts.tsx'
import { Companions } from './companions.tsx'
import { shownCpr } from './draft.ts'
import { EditCitizen } from './edit-citizen.tsx'
import { Household } from './household.tsx'
import { Representations } from './representations.tsx'

/** The citizen card: who they are, how to reach and meet them, who stands beside them. */
export function CitizenCard() {
  const { citizenId = '' } = useParams()
  const t = useText(da, en)
  const { data, error, isPending, refetch } = useLoad(getCitizen, { params: { citizenId } })
  usePage(data ? t.card.title(data.name) : t.card.basics)
  const lost = error !== null && error.status !== 0 && error.status !== 503
  if (isPending) {
    return (
      <Plain title={t.card.basics}>
        <Loading label={t.card.loading} />
      </Plain>
    )
  }
  if (!data || lost) return <NotLoaded status={error?.status ?? 0} again={() => refetch()} />
  return <Card key={data.id} citizen={data} stale={error !== null} />
}

function Plain({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="k-page">
      <h1 className="k-hidden">{title}</h1>
      {children}
    </div>
  )
}

function NotLoaded({ status, again }: { status: number; again: () => void }) {
  const t = useText(da, en)
  if (status === 404 || status === 403 || status === 400) {
    return (
      <Plain title={t.card.missing}>
        <ErrorView
          title={t.card.missing}
          kept={t.card.missingBody}
          action={<ButtonLink href="/">{t.card.home}</ButtonLink>}
        />
      </Plain>
    )
  }
  const title = status === 0 ? t.failed.noNet : t.failed.load
  return (
    <Plain title={title}>
      <ErrorView
        title={title}
        kept={t.failed.loadBody}
        action={<Button onClick={again}>{t.failed.again}</Button>}
      />
    </Plain>
  )
}

function Card({ citizen, stale }: { citizen: Citizen; stale: boolean }) {
  const t = useText(da, en)
  const [editing, setEditing] = useState(false)
  const crumbs = [{ label: t.myCitizens, href: '/plans' }, { label: citizen.name }]
  return (
    <div className="k-page">
      <Breadcrumbs label={t.crumbs} crumbs={crumbs} />
      <div className="k-stack">
        {stale ? (
          <Notice kind="warn" live>
            {t.card.stale}
          </Notice>
        ) : null}
        {editing ? (
          <EditCitizen citizen={citizen} onClose={() => setEditing(false)} />
        ) : (
          <>
            <Head citizen={citizen} onEdit={() => setEditing(true)} />
            {citizen.version === null ? <Notice>{t.card.readOnly}</Notice> : null}
            <div className="k-columns">
              <div className="k-stack">
                <Basics citizen={citizen} />
                <Contacts citizen={citizen} />
              </div>
              <div className="k-stack">
                <Representations citizen={citizen} />
                <Companions citizen={citizen} />
                <Household citizen={citizen} />
              </div>
            </div>
          </>
        )}
      </div>
    </div>
  )
}

function Head({ citizen, onEdit }: { citizen: Citizen; onEdit: () => void }) {
  const t = useText(da, en)
  const dates = useDates()
  const { language } = useLanguage()
  const { id, birthDate, cpr, diedOn } = citizen
  const facts = [
    birthDate && !diedOn ? t.card.age(dates.age(birthDate)) : null,
    birthDate ? `${t.fields.birthDate.toLocaleLowerCase(language)} ${dates.day(birthDate)}` : null,
    cpr ? `CPR ${shownCpr(cpr)}` : null,
    diedOn ? t.card.died(dates.day(diedOn)) : null,
  ]
  return (
    <div className="k-line k-line-apart">
      <div className="people-head">
        <h1>{citizen.name}</h1>
        <p className="k-meta">{facts.filter(Boolean).join(', ')}</p>
        <div className="k-line">
          <Link className="people-link" href={`/citizens/${id}/plan`}>
            <Icon name="document" size="s" />
            {t.card.plan}
          </Link>
          <Link className="people-link" href={`/citizens/${id}/consent`}>
            <Icon name="lock" size="s" />
            {t.card.consent}
          </Link>
        </div>
      </div>
      {citizen.version === null ? null : (
        <Button icon="edit" onClick={onEdit} id="citizen-edit">
          {t.card.edit}
        </Button>
      )}
    </div>
  )
}
