import { Link } from '../../../ui/Link.tsx'
import { type Situation, situation } from '../../questions/model.ts'
import { askExperiment } from '../api.frames.ts'
import type { LoopView } from '../model.frame.ts'
import { AskButton } from './form.tsx'
import { chosen, said } from './form-fields.tsx'
import { useHere } from './here.tsx'
import { areasIn } from './view.ts'

/** What was kept goes on: a leader is asked whether it is to hold from now on, and the answer is the agreement. */
export function Onward({ row }: { row: LoopView['experiments'][number] }) {
  const { w } = useHere()
  if (row.agreementId) return <Link href={`/agreements/${row.agreementId}`}>{w.experiments.became}</Link>
  if (row.state !== 'keep') return null
  if (row.questionId) return <Link href={`/questions/${row.questionId}`}>{w.experiments.asked}</Link>
  if (row.asked) return <span className="k-meta">{w.experiments.asked}</span>
  return <AskLeader row={row} />
}

function AskLeader({ row }: { row: LoopView['experiments'][number] }) {
  const { t, w, view, me, loopId, areaName } = useHere()
  if (!view.me.inLoop) return null
  const others = areasIn(view).filter(area => area !== me.areas[0])
  const situations = situation.options.map(value => ({ value, label: t.list.situations[value] }))
  return (
    <AskButton
      verb={askExperiment}
      small
      title={w.experiments.become}
      label={w.experiments.become}
      name={w.experiments.becomeName(row.title)}
      save={w.experiments.askLeader}
      initial={{
        wording: w.experiments.becomeWording(row.title).slice(0, 500),
        blocks: w.experiments.becomeBlocks(row.came).slice(0, 500),
        situation: 'other',
        otherAreas: others.map(String),
      }}
      fields={[
        { name: 'wording', kind: 'long', label: w.experiments.wording },
        { name: 'blocks', kind: 'long', label: w.experiments.blocks, optional: true },
        { name: 'situation', kind: 'choice', label: w.experiments.situation, options: situations },
        ...(others.length > 0
          ? [
              {
                name: 'otherAreas',
                kind: 'many' as const,
                label: w.experiments.otherAreas,
                optional: true,
                options: others.map(area => ({ value: String(area), label: areaName(area) })),
              },
            ]
          : []),
      ]}
      input={values => ({
        params: { loopId, experimentId: row.id },
        seen: row.version,
        body: {
          wording: said(values, 'wording'),
          blocks: said(values, 'blocks'),
          situation: said(values, 'situation') as Situation,
          otherAreas: chosen(values, 'otherAreas').map(Number),
        },
      })}
    >
      <p>{w.experiments.becomeLead}</p>
    </AskButton>
  )
}
