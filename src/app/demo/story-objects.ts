// The plan of a story: words, goals, actions, interventions, pictures, notes, team, and the plans it stands in for.
import { momentId } from './chance.ts'
import { areaIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import { areaOf, employee } from './staff.ts'
import type { Action, Goal, Member, Ref } from './story.ts'
import { objectRow, type Telling } from './telling.ts'

export function addPlanObjects(telling: Telling): void {
  const { rows, story, citizen } = telling
  if (story.plan) {
    const { by, day, lead } = story.plan
    rows.add('plan', {
      citizen_id: citizen,
      started_at: telling.written(by, day, 'plan'),
      started_by: staffId(by),
      lead_id: staffId(lead),
    })
  }
  for (const member of story.team) addMember(telling, member)
  for (const words of story.words)
    rows.add('words', {
      ...objectRow(telling, 'words', words.key, words),
      kind: words.kind,
      text: words.text,
      told_to: words.by === 'self' ? '' : employee(words.by).name,
      ...confirmation(words.confirmed),
    })
  for (const [position, goal] of story.goals.entries()) addGoal(telling, goal, position)
  for (const action of story.actions ?? []) addAction(telling, action, [], null)
  addInterventions(telling)
  addTexts(telling)
  addStandsIn(telling)
}

const confirmation = (confirmed: Goal['confirmed']) => ({
  confirmed: confirmed !== 'not yet',
  confirmed_how: confirmed === undefined || confirmed === 'not yet' ? null : confirmed,
})

/** The id of something in the story, as it was or will be given. */
function refId({ story, written }: Telling, ref: Ref): string {
  const [kind, key] = ref.split(':') as [string, string]
  const lists: Record<string, { key: string; by: Parameters<typeof written>[0]; day: number }[]> = {
    words: story.words,
    goal: story.goals,
    action: [...story.goals.flatMap(goal => goal.actions), ...(story.actions ?? [])],
    intervention: story.interventions,
    picture: story.pictures,
    note: story.notes,
  }
  const found = lists[kind]?.find(one => one.key === key)
  if (!found) throw new Error(`${story.key} has no ${ref}`)
  return momentId(written(found.by, found.day, `${kind} ${key}`), story.key, kind, key)
}

function addMember(telling: Telling, { who, role, phone, from, until, by }: Member): void {
  const { calendar } = telling
  const name = typeof who === 'string' ? who : JSON.stringify(who)
  const { id, ...row } = objectRow(telling, 'member', name, { by, day: from, themes: [] })
  telling.rows.add('member', {
    ...row,
    ...personOf(telling, who),
    ...(typeof who === 'string' ? { area_id: areaIds[areaOf(who)] } : {}),
    id,
    role,
    phone: phone ?? '',
    from_at: row.created_at,
    until_at: until === undefined ? 'infinity' : calendar.moment(calendar.day(until), 12),
  })
}

function personOf({ companion }: Telling, who: Member['who']) {
  if (typeof who === 'string') return { kind: 'employee', person_id: staffId(who), name: employee(who).name }
  if ('companion' in who) {
    const { id, name } = companion(who.companion)
    return { kind: 'relative', person_id: id, name }
  }
  return 'relative' in who
    ? { kind: 'relative', person_id: null, name: who.relative }
    : { kind: 'volunteer', person_id: null, name: who.volunteer }
}

function addGoal(telling: Telling, goal: Goal, position: number): void {
  const row = objectRow(telling, 'goal', goal.key, goal)
  telling.rows.add('goal', {
    ...row,
    ...confirmation(goal.confirmed),
    title: goal.title,
    why: goal.why,
    state: goal.state,
    later: goal.later ?? false,
    position,
    target_on: goal.target === undefined ? null : telling.calendar.day(goal.target),
    waits_for: goal.waitsFor ?? '',
    end_reason: goal.endReason ?? '',
    areas: goal.areas.map(area => areaIds[area]),
  })
  for (const action of goal.actions) addAction(telling, action, goal.themes, row.id)
}

function addAction(telling: Telling, action: Action, themes: Goal['themes'], goal_id: string | null): void {
  const { calendar, written, rows } = telling
  const day = (offset: number | undefined) => (offset === undefined ? null : calendar.workday(offset))
  const doneBy = typeof action.doer === 'string' && action.doer !== 'nobody' ? action.doer : action.by
  const touched =
    action.done === undefined ? {} : { touched: written(doneBy, action.done, `done ${action.key}`) }
  const byCitizen = action.done !== undefined && doneBy === 'self'
  rows.add('action', {
    ...objectRow(telling, 'action', action.key, {
      ...action,
      themes: action.themes ?? themes,
      ...touched,
    }),
    goal_id,
    title: action.title,
    state: action.done !== undefined ? 'done' : action.dropped ? 'dropped' : 'open',
    ...doerOf(telling, action.doer),
    duty: action.duty === undefined ? 'voluntary' : 'duty',
    duty_law: action.duty ?? '',
    waits_on: action.waitsOn ?? 'none',
    rhythm: action.rhythm ?? '',
    starts_on: day(action.starts),
    due_on: day(action.due),
    done_on: day(action.done),
    how_it_went: action.howItWent ?? '',
    version: action.done === undefined ? 1 : 2,
    touched_by_citizen: byCitizen,
  })
}

function doerOf(telling: Telling, doer: Action['doer']) {
  if (doer === 'nobody') return { doer_kind: 'nobody', doer_id: null, doer_name: '' }
  if (doer === 'self') return { doer_kind: 'citizen', doer_id: telling.citizen, doer_name: '' }
  const { kind, person_id, name } = personOf(telling, doer)
  return { doer_kind: kind, doer_id: person_id, doer_name: kind === 'employee' ? '' : name }
}

function addInterventions(telling: Telling): void {
  const { calendar, story, rows } = telling
  for (const one of story.interventions)
    rows.add('intervention', {
      ...objectRow(telling, 'intervention', one.key, one),
      title: one.title,
      catalogue_code: one.catalogue?.code ?? '',
      catalogue_title: one.catalogue?.title ?? '',
      legal_basis: one.law,
      state: one.state ?? 'active',
      starts_on: calendar.day(one.from),
      ends_on: one.until === undefined ? null : calendar.day(one.until),
      provider: one.provider ?? '',
      about: one.about ?? '',
      goal_ids: one.goals.map(goal => refId(telling, `goal:${goal}`)),
    })
}

function addTexts(telling: Telling): void {
  const { story, rows } = telling
  for (const one of story.pictures)
    rows.add('picture', { ...objectRow(telling, 'picture', one.key, one), text: one.text })
  for (const one of story.notes)
    rows.add('note', {
      ...objectRow(telling, 'note', one.key, one),
      text: one.text,
      to_whom: one.to ?? 'team',
      about_kind: one.about?.split(':')[0] ?? null,
      about_id: one.about ? refId(telling, one.about) : null,
      reply_to: one.replyTo ? refId(telling, `note:${one.replyTo}`) : null,
    })
}

function addStandsIn(telling: Telling): void {
  const { calendar, story, rows } = telling
  for (const one of story.standsIn)
    rows.add('stands_in', {
      ...objectRow(telling, 'stands_in', one.code, { by: one.by, day: one.from, themes: [] }),
      code: one.code,
      from_on: calendar.workday(one.from),
      said_yes_on: calendar.workday(one.yes.day),
      said_yes_how: one.yes.how,
      answers: Object.fromEntries(
        Object.entries(one.answers).map(([content, refs]) => [
          content,
          refs.map(ref => ({ kind: ref.split(':')[0], id: refId(telling, ref) })),
        ]),
      ),
    })
}
