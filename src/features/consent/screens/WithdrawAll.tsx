import { useQueries } from '@tanstack/react-query'
import { call } from '../../../platform/call.ts'
import { keyOf } from '../../../platform/react/load.ts'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { previewConsent } from '../api.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { Consequences } from './Consequences.tsx'
import { together } from './consequence.ts'
import { HowField } from './HowField.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'
import { useWithdrawAll } from './use-extend.ts'

/** Everything taken back at once, after what that does to all of them together. */
export function WithdrawAll({ onClose }: { readonly onClose: () => void }) {
  const t = useConsentText()
  const toast = useToast()
  const { columns, citizenId, how } = useConsent()
  // Persons first: their own consents are ended as such, not as what goes with an area.
  const open = columns.filter(column => column.open).toReversed()
  const previews = useQueries({
    queries: open.map(({ receiver }) => {
      const input = {
        params: { citizenId },
        body: { receiver, lines: null, lastDay: null, keep: [] as string[] },
      }
      return {
        queryKey: keyOf(previewConsent, input),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(previewConsent, { ...input, signal }),
      }
    }),
  })
  const withdraw = useWithdrawAll()
  const known = previews.flatMap(({ data }) => (data ? [data] : []))
  const loaded = known.length === open.length
  const save = () =>
    void withdraw.run(open).then(ok => {
      if (!ok) return
      toast({ text: t.period.withdrawn })
      onClose()
    })
  return (
    <ConsentForm
      onClose={onClose}
      title={t.period.withdrawTitle}
      button={t.period.withdrawYes}
      kind="danger"
      notYet={!loaded || how === ''}
      saving={withdraw}
      onSubmit={save}
    >
      <p>{t.period.withdrawWords}</p>
      {loaded ? <Consequences consequence={together(known)} /> : null}
      {!loaded && previews.some(({ error }) => error) ? (
        <Notice kind="error">{t.consequence.failed}</Notice>
      ) : null}
      {!loaded ? <Loading label={t.consequence.loading} /> : null}
      <HowField />
    </ConsentForm>
  )
}
