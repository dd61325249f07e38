import '../questions.css'
import { useState } from 'react'
import { useMe } from '../../../../platform/react/me.tsx'
import { pageBy, useLoadPages } from '../../../../platform/react/pages.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Checkbox } from '../../../../ui/CheckboxGroup.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { leads } from '../../../organisation/model.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { listAgreements } from '../../api.agreements.ts'
import type { AgreementRow } from '../../model.agreements.ts'
import type { Situation } from '../../model.ts'
import { NotYet, useSituations } from '../form-parts.tsx'
import { howMet, useHere, waitsForReview } from '../here.ts'
import { useAreaNames } from './agreement-proposal.tsx'
import { AddGuidance } from './guidance.tsx'

/** What holds from now on: found by words or by what it is about; mine that are to be looked at again stand first. */
export function AgreementsPage() {
  const { t } = useHere()
  const me = useMe()
  const [query, setQuery] = useState('')
  const [situation, setSituation] = useState<Situation | ''>('')
  const [ended, setEnded] = useState(false)
  const [writing, setWriting] = useState(false)
  const situations = useSituations()
  usePage(t.agreements.title)
  const found = useAgreements({ query, ended, ...(situation !== '' && { situation }) })
  const sought = query !== '' || situation !== '' || ended
  const due = useAgreements({ due: true })
  const asked = useAgreements({ asked: true })
  return (
    <div className="k-page k-stack">
      <div className="k-line k-line-apart">
        <div>
          <h1>{t.agreements.title}</h1>
          <p className="k-meta">{t.agreements.lead}</p>
        </div>
        {leads(me.roles) ? (
          <Button onClick={() => setWriting(true)}>{t.agreements.addGuidance}</Button>
        ) : null}
      </div>
      {writing ? <AddGuidance onClose={() => setWriting(false)} /> : null}
      {asked.items && asked.items.length > 0 ? (
        <Card title={t.agreements.asksMe} detail={t.agreements.asksMeLead} tone="well">
          <List items={asked.items} />
        </Card>
      ) : null}
      {due.items && due.items.length > 0 ? (
        <Card title={t.agreements.due} detail={t.agreements.dueLead} tone="well">
          <List items={due.items} />
        </Card>
      ) : null}
      <div className="k-line questions-filters">
        <SearchBox label={t.agreements.search} value={query} onChange={setQuery} />
        <SelectField
          label={t.agreements.situation}
          choose={t.agreements.all}
          optional=""
          value={situation}
          onChange={setSituation}
          options={situations}
          width="l"
        />
        <Checkbox label={t.agreements.ended} checked={ended} onChange={setEnded} />
      </div>
      <NotYet of={found} />
      {found.items?.length === 0 ? (
        <EmptyState title={sought ? t.agreements.empty : t.agreements.none}>
          {t.agreements.emptyBody}
        </EmptyState>
      ) : null}
      {found.items ? <List items={found.items} /> : null}
      {found.hasNextPage ? (
        <Button onClick={() => found.more()} busy={found.isFetchingNextPage ? t.loading : undefined}>
          {t.list.more}
        </Button>
      ) : null}
    </div>
  )
}

type Wanted = { query?: string; situation?: Situation; due?: boolean; asked?: boolean; ended?: boolean }
function useAgreements(asked: Wanted) {
  const query = {
    ...asked,
    due: asked.due ? 'true' : 'false',
    asked: asked.asked ? 'true' : 'false',
    ended: asked.ended ? 'true' : 'false',
  } as const
  return useLoadPages<AgreementRow>(
    listAgreements,
    asked,
    pageBy(listAgreements, after => ({ query: { ...query, ...(after !== undefined && { after }) } })),
  )
}

function List({ items }: { items: AgreementRow[] }) {
  const { t, dates } = useHere()
  const names = useAreaNames()
  return (
    <ul className="k-plain-list k-cards">
      {items.map(one => (
        <li key={one.id} className="k-card">
          <p className="k-meta">
            {one.kind === 'guidance'
              ? t.agreements.guidanceNumber(one.number)
              : t.agreements.number(one.number)}
          </p>
          <p>
            <Link href={`/agreements/${one.id}`}>{one.title}</Link>
          </p>
          <p className="k-line">
            {one.areas.map(area => (
              <AreaOf key={area} id={area} />
            ))}
          </p>
          <p className="k-meta">
            {howMet(t, one)} {t.agreements.review} {dates.day(one.reviewOn)}.
          </p>
          {one.waitsFor.length > 0 ? (
            <p>
              <StatusFlag kind="waits-us">{t.agreements.waitsForYes(names(one.waitsFor))}</StatusFlag>
            </p>
          ) : null}
          {waitsForReview(one, dates.today()) ? (
            <p>
              <StatusFlag kind="waits-us">{t.agreements.waits}</StatusFlag>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
