import { signFrame } from '../api.frames.ts'
import type { Frame } from '../model.frame.ts'
import { AskButton } from './form.tsx'
import { type FieldSpec, lines, orNull, said } from './form-fields.tsx'
import { useHere } from './here.tsx'

/** A frame is signed by whoever sends the form. There is no field for the purpose: that grows below. */
export function SignFrame() {
  const { w, view, me, loopId } = useHere()
  const held = view.frames.filter(one => one.givenToId === me.personId && one.endedAt === null)
  // What politicians decided is written down by directors.
  const given = (['head', 'director', 'team', 'politicians'] as const).filter(
    level => level !== 'politicians' || me.roles.includes('director'),
  )
  const levels = given.map(value => ({ value, label: w.frame.level[value] }))
  const declared = (['investment', 'neutral', 'saving'] as const).map(value => ({
    value,
    label: w.frame.declared[value],
  }))
  const long = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    kind: 'long',
    label,
    ...more,
  })
  const listHint = { hint: w.culture.oneLine, optional: true }
  return (
    <AskButton
      verb={signFrame}
      icon="edit"
      title={w.frame.sign}
      label={w.frame.sign}
      save={w.frame.signButton}
      initial={{ level: 'head', parentId: held[0]?.id ?? '' }}
      fields={[
        { name: 'level', kind: 'radio', label: w.frame.giver, options: levels },
        {
          name: 'decidedBy',
          kind: 'line',
          label: w.frame.decidedBy,
          hint: w.frame.decidedByHint,
          optional: true,
        },
        { name: 'givenToId', kind: 'person', label: w.frame.who, hint: w.frame.whoHint, optional: true },
        ...(held.length > 0
          ? [
              {
                name: 'parentId',
                kind: 'choice' as const,
                label: w.frame.parent,
                optional: true,
                options: held.map(one => ({ value: one.id, label: one.signedName })),
              },
            ]
          : []),
        long('direction', w.frame.direction),
        long('limits', w.frame.limits, { optional: true }),
        { name: 'timeWords', kind: 'line', label: w.frame.time },
        { name: 'untilOn', kind: 'day', label: w.frame.untilOn },
        { name: 'moneyWords', kind: 'line', label: w.frame.money },
        long('decidesMine', w.frame.mine, listHint),
        long('decidesOurs', w.frame.ours, listHint),
        long('decidesUp', w.frame.up, listHint),
        long('costs', w.frame.costs),
        long('pays', w.frame.pays),
        { name: 'declared', kind: 'radio', label: w.frame.declare, options: declared },
      ]}
      input={values => ({
        params: { loopId },
        body: {
          level: said(values, 'level') as Frame['level'],
          decidedBy: said(values, 'decidedBy'),
          givenToId: orNull(said(values, 'givenToId')),
          parentId: orNull(said(values, 'parentId')),
          direction: said(values, 'direction'),
          limits: said(values, 'limits'),
          timeWords: said(values, 'timeWords'),
          untilOn: said(values, 'untilOn'),
          moneyWords: said(values, 'moneyWords'),
          decidesMine: lines(values, 'decidesMine'),
          decidesOurs: lines(values, 'decidesOurs'),
          decidesUp: lines(values, 'decidesUp'),
          costs: said(values, 'costs'),
          pays: said(values, 'pays'),
          declared: said(values, 'declared') as Frame['declared'],
        },
      })}
    />
  )
}
