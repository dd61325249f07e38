import { useState } from 'react'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { sayToProposal, takeBackProposal } from '../../api.agreements.ts'
import type { WholeAgreement } from '../../model.agreements.ts'
import { useHere } from '../here.ts'
import { inTurn } from '../in-turn.ts'
import { Refused } from '../refused.tsx'

type Of = { readonly agreement: WholeAgreement }

/** The areas whose yes is waited for, by name. */
export function useAreaNames() {
  const { t, areaOf } = useHere()
  return (areas: readonly number[]) =>
    inTurn(
      areas.map(area => areaOf(area)?.name ?? ''),
      t.page.and,
    )
}

/** A change or an end that the owner proposes: what each area has said, and what the reader says for their own. */
export function Proposal({ agreement }: Of) {
  const { t, dates, areaOf } = useHere()
  const names = useAreaNames()
  const { proposal } = agreement
  if (!proposal) return null
  const open = proposal.mine.filter(area => agreement.waitsFor.includes(area))
  return (
    <Card
      title={t.agreements.proposed[proposal.act]}
      detail={t.agreements.proposedBy(proposal.proposedBy, dates.day(new Date(proposal.proposedAt)))}
      tone="well"
    >
      {proposal.text ? <p className="questions-kept">{proposal.text}</p> : null}
      <p>
        <span className="k-meta">{t.page.because}</span> {proposal.reason}
      </p>
      <p>{t.agreements.holdsMeanwhile(names(agreement.waitsFor))}</p>
      <ul className="k-plain-list k-stack k-stack-s">
        {proposal.said.map(one => (
          <li key={one.areaId}>
            <b>{areaOf(one.areaId)?.name}</b>{' '}
            <span className="k-meta">
              {t.reading.answers[one.said]}, {one.name}
            </span>
            {one.words ? <span className="questions-under">{one.words}</span> : null}
          </li>
        ))}
      </ul>
      {open.map(area => (
        <SayFor key={area} agreement={agreement} area={area} />
      ))}
      {agreement.mine ? <TakeBack agreement={agreement} /> : null}
    </Card>
  )
}

function SayFor({ agreement, area }: Of & { area: number }) {
  const { t, areaOf } = useHere()
  const toast = useToast()
  const save = useSaving(sayToProposal)
  const [said, setSaid] = useState<'yes' | 'no' | ''>('')
  const [missing, setMissing] = useState<string>()
  const [words, setWords] = useState('')
  const name = areaOf(area)?.name ?? ''
  const send = async () => {
    setMissing(said === '' ? t.answer.chooseWhat : undefined)
    if (said === '') return
    const done = await save.run({
      params: { agreementId: agreement.id },
      seen: agreement.version,
      body: { areaId: area, said, words: said === 'no' ? words : '' },
    })
    if (done) toast({ text: t.agreements.saved })
  }
  return (
    <Form
      className="k-stack k-stack-s"
      aria-label={t.agreements.sayFor(name)}
      problem={missing ?? save.problem}
      onSubmit={() => void send()}
    >
      <RadioGroup
        label={t.agreements.sayFor(name)}
        error={said === '' ? missing : undefined}
        value={said}
        onChange={setSaid}
        options={(['yes', 'no'] as const).map(value => ({ value, label: t.reading.answers[value] }))}
        row
      />
      {said === 'no' ? (
        <TextArea
          label={t.answer.condition}
          hint={t.private}
          error={save.wrong('words')}
          value={words}
          onChange={setWords}
          rows={2}
        />
      ) : null}
      <div>
        <Button kind="primary" type="submit" busy={save.busy}>
          {t.answer.sayIt}
        </Button>
      </div>
    </Form>
  )
}

function TakeBack({ agreement }: Of) {
  const { t } = useHere()
  const save = useSaving(takeBackProposal)
  return (
    <div>
      <Refused words={save.problem} />
      <Button
        kind="link"
        busy={save.busy}
        onClick={() => save.run({ params: { agreementId: agreement.id }, seen: agreement.version })}
      >
        {t.agreements.takeBack}
      </Button>
    </div>
  )
}
