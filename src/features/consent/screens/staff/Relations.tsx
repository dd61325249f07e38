import { useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { confirmRelation, endRelation, listRelations } from '../../api.ts'
import type { Relation } from '../../model.ts'
import { lastDayOf } from '../choices.ts'
import { useConsentText } from '../use-consent.tsx'
import { Assign, EndRelation, TakeCase } from './RelationForms.tsx'

const leaders = ['team_leader', 'head_of_department', 'director']

/** Who works with this citizen, on which ground; taking the case oneself; a leader's assigning, confirming, ending. */
export function Relations({ citizenId }: { readonly citizenId: string }) {
  const t = useConsentText()
  const me = useMe()
  const { data, error, isPending } = useLoad(listRelations, { params: { citizenId } })
  const [asked, setAsked] = useState<'take' | 'assign'>()
  const [ending, setEnding] = useState<Relation>()
  const leads = me.roles.some(role => leaders.includes(role))
  const free = me.areas.filter(
    area => !data?.some(({ personId, areaId }) => personId === me.personId && areaId === area),
  )
  return (
    <Card title={t.relations.title} detail={t.relations.hint}>
      {isPending ? <Loading label={t.loading} /> : null}
      {error && error.status !== 404 ? <Notice kind="error">{error.problem.title}</Notice> : null}
      {data?.length === 0 || error?.status === 404 ? <p>{t.relations.none}</p> : null}
      {data && data.length > 0 ? (
        <ul className="k-plain-list k-stack k-stack-m">
          {data.map(relation => (
            <li key={relation.id}>
              <RelationRow relation={relation} leads={leads} onEnd={() => setEnding(relation)} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="k-line">
        {free.length > 0 ? <Button onClick={() => setAsked('take')}>{t.relations.take}</Button> : null}
        {leads ? <Button onClick={() => setAsked('assign')}>{t.relations.assign}</Button> : null}
      </div>
      {asked === 'take' ? (
        <TakeCase citizenId={citizenId} areas={free} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked === 'assign' ? (
        <Assign citizenId={citizenId} areas={me.areas} onClose={() => setAsked(undefined)} />
      ) : null}
      {ending ? (
        <EndRelation relation={ending} verb={endRelation} onClose={() => setEnding(undefined)} />
      ) : null}
    </Card>
  )
}

type RowProps = { readonly relation: Relation; readonly leads: boolean; readonly onEnd: () => void }

function RelationRow({ relation, leads, onEnd }: RowProps) {
  const t = useConsentText()
  const me = useMe()
  const toast = useToast()
  const { areaOf } = useAreas()
  const saving = useSaving(confirmRelation)
  const { id, citizenId, areaId, personId, personName, kind, confirmed } = relation
  const area = areaOf(areaId)
  const mine = personId === me.personId
  const mayEnd = mine || (leads && me.areas.includes(areaId))
  const mayConfirm = leads && !mine && kind === 'self' && !confirmed && me.areas.includes(areaId)
  return (
    <>
      <PersonRow
        name={mine ? `${personName} (${t.relations.you})` : personName}
        detail={useRelationWords(relation, area?.name)}
        colour={area?.colour}
        actions={
          <>
            {mayConfirm ? (
              <Button
                small
                busy={saving.busy}
                aria-label={t.relations.confirmFor(personName)}
                onClick={() =>
                  void saving.run(
                    { params: { citizenId, relationId: id } },
                    { done: () => toast({ text: t.relations.saved }) },
                  )
                }
              >
                {t.relations.confirm}
              </Button>
            ) : null}
            {mayEnd ? (
              <Button small kind="ghost" aria-label={t.relations.endFor(personName)} onClick={onEnd}>
                {t.relations.end}
              </Button>
            ) : null}
          </>
        }
      />
      {saving.problem ? (
        <Notice kind="error" live>
          {saving.problem}
        </Notice>
      ) : null}
    </>
  )
}

function useRelationWords(relation: Relation, area: string | undefined): string {
  const t = useConsentText()
  const dates = useDates()
  const last = lastDayOf(relation)
  const since = t.relations.since(dates.day(new Date(relation.fromAt)))
  const open = relation.kind === 'self' && !relation.confirmed
  const until =
    last === null ? '' : open ? t.relations.unconfirmed(dates.day(last)) : t.relations.until(dates.day(last))
  const ground = `${t.relations.kinds[relation.kind]} ${since}`
  const reason = relation.reason === '' ? '' : t.relations.because(relation.reason)
  return [area, ground, reason, until].filter(Boolean).join('. ')
}
