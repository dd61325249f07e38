// The people and rows that the probes of this room touch. Bodil leads Kasper and Peer, who lead; Kasper leads Wilma, who does
// not. `gone` led once, `coming` will.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insert } from '../../../test/database.ts'
import type { Scene } from '../../../test/guards/probe.ts'
import { AREA, citizen, employee, organisation } from '../../../test/world.ts'

const past = { from_at: '2020-01-01', until_at: '2021-01-01' }
const future = { from_at: '2999-01-01' }

export async function makeGuardScene(admin: pg.Pool): Promise<Scene> {
  await organisation(admin)
  const team = { role: 'team_leader', level: 1 }
  const top = { role: 'director', level: 4, area_id: null }
  const politician = { role: 'politician', area_id: null }
  const people = {
    director: await employee(admin, AREA.jobs, top, 'Ulla'),
    boss: await employee(admin, AREA.jobs, { role: 'head_of_department', level: 2 }, 'Bodil'),
    kasper: await employee(admin, AREA.jobs, team, 'Kasper'),
    peer: await employee(admin, AREA.jobs, team, 'Peer'),
    // Leads family's team; Abroad leads where the municipality does not.
    across: await employee(admin, AREA.family, team, 'Across'),
    abroad: await employee(admin, AREA.outside, team, 'Abroad'),
    gone: await employee(admin, AREA.jobs, { ...team, ...past }, 'Gone'),
    coming: await employee(admin, AREA.jobs, { ...team, ...future }, 'Coming'),
    wilma: await employee(admin, AREA.jobs, {}, 'Wilma'),
    officer: await employee(admin, AREA.jobs, { role: 'data_protection_officer', area_id: null }, 'Annette'),
    outsider: await employee(admin, AREA.outside, {}, 'Trine'),
    politician: await employee(admin, AREA.jobs, politician, 'Grethe'),
    gonepolitician: await employee(admin, AREA.jobs, { ...politician, ...past }),
    comingpolitician: await employee(admin, AREA.jobs, { ...politician, ...future }),
    gonedirector: await employee(admin, AREA.jobs, { ...top, ...past }),
    comingdirector: await employee(admin, AREA.jobs, { ...top, ...future }),
    maja: await citizen(admin),
  }
  await insert(
    admin,
    'leads',
    (
      [
        ['director', 'boss'],
        ['boss', 'kasper'],
        ['boss', 'peer'],
        ['boss', 'gone'],
        ['boss', 'coming'],
        ['kasper', 'wilma'],
      ] as const
    ).map(([leader, one]) => ({ leader_id: people[leader], employee_id: people[one] })),
  )
  return {
    ...people,
    ...(await talks(admin, people)),
    ...(await asks(admin, people)),
    ...(await others(admin, people)),
  }
}

async function talks(admin: pg.Pool, { director, boss, kasper, peer }: Scene) {
  const id = { open: randomUUID(), noted: randomUUID(), held: randomUUID(), over: randomUUID() }
  const between = (a: string | undefined, b: string | undefined) => ({
    leader_id: a,
    other_id: b,
    next_at: '2999-01-01',
    weeks: 6,
  })
  await insert(admin, 'sparring_talk', [
    { id: id.open, ...between(boss, kasper), note: '', held_at: null },
    { id: id.noted, ...between(director, boss), note: 'aftalt', held_at: null },
    { id: id.held, ...between(boss, kasper), note: 'før', held_at: '2026-01-01' },
  ])
  await insert(admin, 'sparring_talk', [{ id: id.over, ...between(kasper, peer), ended_at: '2026-01-01' }])
  const part = (talk_id: string, person_id: string | undefined, agrees: boolean) => ({
    talk_id,
    person_id,
    agrees,
  })
  await insert(admin, 'sparring_part', [
    part(id.open, boss, false),
    part(id.open, kasper, false),
    part(id.noted, director, true),
    part(id.noted, boss, true),
    part(id.held, boss, false),
    part(id.held, kasper, false),
  ])
  return id
}

/** Kasper has asked Across, offered Gone, and was told no by Coming; Peer was told no by Kasper. */
async function asks(admin: pg.Pool, { kasper, peer, across, gone, coming }: Scene) {
  const id = { asked: randomUUID(), offered: randomUUID(), declined: randomUUID(), refused: randomUUID() }
  const from = (asker_id: string | undefined, asked_id: string | undefined, kind = 'ask') => ({
    asker_id,
    asked_id,
    turn_id: asked_id,
    kind,
    next_at: '2999-01-01',
    weeks: 6,
    declined_at: null as string | null,
  })
  await insert(admin, 'sparring_ask', [
    { id: id.asked, ...from(kasper, across) },
    { id: id.offered, ...from(kasper, gone, 'offer') },
    { id: id.declined, ...from(kasper, coming), declined_at: '2026-01-01' },
    { id: id.refused, ...from(peer, kasper), declined_at: '2026-01-01' },
  ])
  return id
}

async function others(admin: pg.Pool, { director, kasper, wilma }: Scene) {
  const id = {
    loop: randomUUID(),
    council: randomUUID(),
    under: randomUUID(),
    ground: randomUUID(),
    ended: randomUUID(),
  }
  await insert(admin, 'loop', [{ id: id.loop, title: 'Unge', made_by: kasper, opens_on: '2026-01-01' }])
  const frame = {
    loop_id: id.loop,
    made_by: director,
    direction: 'Færre overgange',
    time_words: 'Et år',
    until_on: '2999-01-01',
    money_words: 'Ingen',
    costs: 'Møder',
    pays: 'Ro',
    declared: 'neutral',
    signed_name: 'Byrådet',
  }
  await insert(admin, 'frame', [
    { ...frame, id: id.council, level: 'politicians' },
    { ...frame, id: id.under, level: 'director' },
  ])
  const ground = {
    figure: 'may_need',
    purpose: 'Vide',
    ground: 'Lov',
    areas_at_once: 2,
    recorded_by: director,
  }
  await insert(admin, 'statistics_ground', [
    { ...ground, id: id.ground, ended_at: null },
    { ...ground, id: id.ended, ended_at: '2026-01-01' },
  ])
  await admin.query(`
    insert into published.quarter (from_on, until_on, as_of, need_counted) values ('2026-07-01', '2026-10-01', '2026-11-01', true);
    insert into published.figure values ('2026-07-01', 'all', '', '{"asked": 9}', '{}');
    insert into published.figure values ('2026-07-01', '1', '', '{"asked": 8}', '{}');
    insert into published.answer_days values ('2026-07-01', 'all', 2);
    insert into published.pulse_round values ('2026-09-01', '{1,2,3}', 9, 9);
    insert into published.pulse values ('2026-09-01', 1, 'all', 9, 50);
    insert into published.pulse values ('2026-09-01', 1, 'department:other', 9, 50);
    insert into pulse.round values ('2026-11-01', '{1,2,3}', '2026-11-15');
    insert into pulse.round values ('2026-10-01', '{4,5,6}', '2026-10-15')`)
  await admin.query(`insert into pulse.asked values ('2026-11-01', $1, false), ('2026-10-01', $2, false)`, [
    wilma,
    kasper,
  ])
  return id
}
