// What waits on people, in every way in which the list of work can be right or wrong: the chance of a small world may miss one.
import { clock, type Random } from './sight.chance.fixture.ts'
import type { Case, PlanObject, World } from './sight.reference.ts'
import { valuesOf } from './sight.values.fixture.ts'

const hour = 3_600_000

/** For citizens with whom somebody works: actions and goals of that area, open, held back and drafts. */
export function addWaiting(random: Random, now: number, world: World): void {
  const time = clock(random, now)
  const word = () => random.id().slice(0, 8)
  const make = (about: Case, kind: 'action' | 'goal' | 'note', more: Partial<PlanObject>): PlanObject => ({
    id: random.id(),
    kind,
    area: about.relations[0]?.area ?? 0,
    alsoArea: null,
    themes: [],
    confirmed: kind !== 'goal',
    author: about.relations[0]?.person ?? about.citizen,
    draftUntil: null,
    heldUntil: null,
    ...more,
    values: { ...valuesOf({ random, time }, kind, null, word()), ...more.values },
  })
  const open = { state: 'open', done_on: null }
  const on = (doer: string, waits: string) => ({ ...open, doer_kind: doer, waits_on: waits })
  // What is held back from the citizen is held back from those they let in: their own notes reach these soonest.
  for (const about of world.cases)
    for (const heldUntil of [now + hour, now - hour])
      about.objects.push(make(about, 'note', { area: null, heldUntil }))
  const busy = world.cases.slice(0, 6)
  for (const about of busy.filter(({ relations }) => relations.length > 0)) {
    for (const values of [
      on('citizen', 'us'),
      on('nobody', 'none'),
      on('citizen', 'citizen'),
      on('citizen', 'none'),
    ])
      for (const when of [null, now + hour, now - hour]) {
        about.objects.push(make(about, 'action', { values, heldUntil: when }))
        about.objects.push(make(about, 'action', { values, draftUntil: when }))
      }
    for (const when of [now + hour, now - hour]) {
      about.objects.push(make(about, 'goal', { heldUntil: when }))
      about.objects.push(make(about, 'goal', { draftUntil: when }))
    }
  }
}
