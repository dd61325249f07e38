import './work.css'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { pageBy, useLoadPages } from '../../../../platform/react/pages.ts'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { myPlans } from '../../api.ts'
import type { MyPlan } from '../../model.ts'
import { da } from '../../text/work.da.ts'
import { en } from '../../text/work.en.ts'
import { Failed } from './work-page.tsx'

const load = pageBy(myPlans, after => ({ query: after === undefined ? {} : { after } }))

/** The citizens whom I work with, by name, with what is new. */
export function MyCitizens() {
  const t = useText(da, en)
  const me = useMe()
  usePage(t.plans.title)
  const { items, error, isPending, hasNextPage, isFetchingNextPage, more, refetch } = useLoadPages<MyPlan>(
    myPlans,
    {},
    load,
  )
  return (
    <div className="k-page k-stack">
      <div className="k-line k-line-apart">
        <div>
          <h1>{t.plans.title}</h1>
          <p className="k-meta">{t.plans.lead}</p>
        </div>
        <div className="k-line">
          <ButtonLink href="/search" icon="search">
            {t.plans.search}
          </ButtonLink>
          {me.kind === 'employee' ? (
            <ButtonLink href="/citizens/new" icon="add">
              {t.plans.newCitizen}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {isPending ? <Loading label={t.plans.loading} /> : null}
      {error && !items ? <Failed offline={error.status === 0} again={() => refetch()} /> : null}
      {items?.length === 0 ? (
        <EmptyState icon="persons" title={t.plans.empty}>
          {t.plans.emptyBody}
        </EmptyState>
      ) : null}
      {items && items.length > 0 ? (
        <div className="k-card">
          <ul className="work-list" aria-label={t.plans.title}>
            {items.map(plan => (
              <li key={plan.citizenId}>
                <Row plan={plan} />
              </li>
            ))}
          </ul>
          <div className="k-line">
            <p className="k-meta" role="status">
              {t.plans.shown(items.length, !hasNextPage)}
            </p>
            {hasNextPage ? (
              <Button busy={isFetchingNextPage ? t.plans.moreBusy : undefined} onClick={() => more()}>
                {t.plans.more}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </div>
  )
}

function Row({ plan }: { plan: MyPlan }) {
  const t = useText(da, en)
  const { citizenId, citizenName, hasPlan, onTeam, lead, hasNews } = plan
  const role = lead ? t.plans.youLead : onTeam ? t.plans.onTeam : null
  return (
    <div className="work-row work-citizen">
      <Avatar name={citizenName} citizen size="s" />
      <div className="work-what">
        <Link href={`/citizens/${citizenId}/plan`}>
          <b>{citizenName}</b>
        </Link>
        <span className="k-meta">
          {[hasPlan ? t.plans.plan : t.plans.noPlan, role].filter(Boolean).join('. ')}
        </span>
      </div>
      {hasNews ? (
        <span className="work-news">
          <Icon name="dot" size="s" />
          {t.plans.news}
        </span>
      ) : (
        <span />
      )}
      <Link className="work-card" href={`/citizens/${citizenId}`} aria-label={t.plans.cardFull(citizenName)}>
        {t.plans.card}
      </Link>
    </div>
  )
}
