import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { signFrame } from '../api.frames.ts'
import type { Frame } from '../model.frame.ts'
import { AskButton, WhyForm } from './form.tsx'
import { type FieldSpec, lines, orNull, said, type Values } from './form-fields.tsx'
import { useHere } from './here.tsx'

/** A frame is signed by whoever sends the form. There is no field for the purpose: that grows below. */
export function SignFrame() {
  const { w } = useHere()
  const form = useFrameForm()
  return (
    <AskButton {...form} icon="edit" title={w.frame.sign} label={w.frame.sign} save={w.frame.signButton} />
  )
}

/** The next edition of a frame, begun from what it says now; signed, it replaces the one before. */
export function NextEdition({ frame, onClose }: { frame: Frame; onClose: () => void }) {
  const { w } = useHere()
  const form = useFrameForm(frame)
  return (
    <WhyForm {...form} title={w.frame.next} button={w.frame.signButton} onClose={onClose}>
      <p>{w.frame.nextLead}</p>
    </WhyForm>
  )
}

export function NextEditionButton({ frame, primary = false }: { frame: Frame; primary?: boolean }) {
  const { w, view } = useHere()
  const [open, setOpen] = useState(false)
  if (!view.me.mayChange.includes(frame.id) || view.loop.endedAt !== null) return null
  return (
    <>
      <Button small kind={primary ? 'primary' : 'secondary'} icon="edit" onClick={() => setOpen(true)}>
        {primary ? w.frame.nextSign : w.frame.next}
      </Button>
      {open ? <NextEdition frame={frame} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function useFrameForm(replaces?: Frame) {
  const { view, me, loopId } = useHere()
  const fields = useFrameFields(replaces)
  const held = view.frames.filter(one => one.givenToId === me.personId && one.endedAt === null)
  const parent = held.find(one => one.id === replaces?.parentId) ?? held[0]
  return {
    verb: signFrame,
    fields,
    initial: {
      parentId: parent?.id ?? '',
      ...(replaces ? asIs(replaces) : { level: ownLevels(me.roles)[0] ?? 'team' }),
    },
    input: (values: Values) => ({
      params: { loopId },
      body: {
        level: said(values, 'level') as Frame['level'],
        decidedBy: said(values, 'decidedBy'),
        givenToId: orNull(said(values, 'givenToId')),
        parentId: orNull(said(values, 'parentId')),
        replacesId: replaces?.id ?? null,
        direction: said(values, 'direction'),
        limits: said(values, 'limits'),
        timeWords: said(values, 'timeWords'),
        untilOn: said(values, 'untilOn'),
        moneyWords: said(values, 'moneyWords'),
        moneyKr: replaces?.moneyWords === said(values, 'moneyWords') ? replaces.moneyKr : null,
        decidesMine: lines(values, 'decidesMine'),
        decidesOurs: lines(values, 'decidesOurs'),
        decidesUp: lines(values, 'decidesUp'),
        costs: said(values, 'costs'),
        pays: said(values, 'pays'),
        declared: said(values, 'declared') as Frame['declared'],
      },
    }),
  }
}

const asIs = (frame: Frame): Values => ({
  level: frame.level,
  decidedBy: frame.level === 'politicians' ? frame.signedName : '',
  givenToId: frame.givenToId ?? '',
  direction: frame.direction,
  limits: frame.limits,
  timeWords: frame.timeWords,
  untilOn: frame.untilOn,
  moneyWords: frame.moneyWords,
  decidesMine: frame.decidesMine.join('\n'),
  decidesOurs: frame.decidesOurs.join('\n'),
  decidesUp: frame.decidesUp.join('\n'),
  costs: frame.costs,
  pays: frame.pays,
  declared: frame.declared,
})

/** From whom one can give a frame: oneself. Directors also write down what politicians decided. The likeliest first. */
function ownLevels(roles: readonly string[]): Frame['level'][] {
  if (roles.includes('director')) return ['director', 'politicians', 'head', 'team']
  return roles.includes('head_of_department') ? ['head', 'team'] : ['team']
}

function useFrameFields(replaces?: Frame): FieldSpec[] {
  const { w, view, me, nameOf } = useHere()
  const held = view.frames.filter(one => one.givenToId === me.personId && one.endedAt === null)
  const given = ownLevels(me.roles)
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
  const parents = held.map(one => ({ value: one.id, label: one.signedName }))
  return [
    ...(given.length > 1
      ? [
          {
            name: 'level',
            kind: 'radio' as const,
            label: w.frame.giver,
            options: given.map(value => ({ value, label: w.frame.level[value] })),
          },
        ]
      : []),
    ...(me.roles.includes('director')
      ? [
          {
            name: 'decidedBy',
            kind: 'line' as const,
            label: w.frame.decidedBy,
            hint: w.frame.decidedByHint,
            optional: true,
          },
        ]
      : []),
    {
      name: 'givenToId',
      kind: 'person',
      label: w.frame.who,
      hint: w.frame.whoHint,
      optional: true,
      person: replaces?.givenToId ? { name: nameOf(replaces.givenToId) } : undefined,
    },
    ...(held.length > 0
      ? [
          {
            name: 'parentId',
            kind: 'choice' as const,
            label: w.frame.parent,
            optional: true,
            options: parents,
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
  ]
}
