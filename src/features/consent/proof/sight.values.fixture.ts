// Random fields for each kind of object: every one filled, so that a hidden one is told from an empty one.
import { AREAS, type clock, type Random } from './sight.chance.fixture.ts'
import type { Kind } from './sight.reference.ts'

export function valuesOf(
  { random, time }: { random: Random; time: ReturnType<typeof clock> },
  kind: Kind,
  person: string | null,
  word: string,
): Record<string, unknown> {
  const day = () => time.day(random.number(60) - 30)
  switch (kind) {
    case 'words':
      return {
        kind: random.pick(['dream', 'matters', 'works', 'know', 'strength', 'network']),
        text: word,
        told_to: word,
        ended_at: random.chance(0.3) ? time.past() : null,
      }
    case 'goal':
      return {
        title: word,
        why: word,
        state: 'paused',
        later: true,
        position: random.number(9),
        target_on: day(),
        waits_for: word,
        end_reason: word,
        areas: random.some(AREAS, 0.3),
      }
    case 'action': {
      const done = random.chance(0.5)
      return {
        title: word,
        state: done ? 'done' : 'open',
        doer_kind: random.pick(['nobody', 'citizen']),
        doer_name: word,
        duty: 'duty',
        duty_law: word,
        waits_on: random.pick(['us', 'none', 'citizen']),
        rhythm: word,
        starts_on: day(),
        due_on: day(),
        done_on: done ? day() : null,
        how_it_went: word,
        released_at: time.past(),
        doer_id: null,
      }
    }
    case 'intervention':
      return {
        title: word,
        catalogue_code: word,
        catalogue_title: word,
        legal_basis: word,
        state: 'planned',
        starts_on: day(),
        ends_on: '2199-01-01',
        provider: word,
        about: word,
      }
    case 'note':
      return { text: word, to_whom: random.pick(['team', 'citizen']) }
    case 'picture':
      return { text: word }
    case 'attachment':
      return { resource_type: word, title: word, dated_on: day(), content: { is: word } }
    case 'stands_in':
      return {
        code: word,
        from_on: day(),
        until_on: '2199-01-01',
        said_yes_on: day(),
        said_yes_how: 'table',
        answers: { is: word },
      }
    case 'member': {
      const period = time.period()
      const who = person === null ? 'relative' : 'employee'
      return {
        person_id: person,
        name: word,
        kind: who,
        role: word,
        phone: word,
        from_at: period.from,
        until_at: period.until,
      }
    }
  }
}
