// Working agreements: who makes one, meets it, says whether it still holds; and who must say yes before it is changed or ended.

import type { Probe } from '../../../test/guards/probe.ts'
import { AREA } from '../../../test/world.ts'
import { leaves, no, of, probes, sees, steps, true1 } from './guards.reading.fixture.ts'

const make = (kind: string, area: number, question: string) =>
  `select kobling.make_agreement(a) from ${of('working_agreement', `'id', '{new}', 'kind', '${kind}', 'title', 'ttt', 'text', 't', 'reason', 'r', 'situations', array['other'], 'areas', array[${area}], 'owner_id', '{boss}', 'review_on', '2027-01-01', 'question_id', ${question}`)} a`
const agreedOn = (area: number, more = '') =>
  `jsonb_build_object('kind', 'procedure', 'title', 'ttt', 'situations', array['other'], 'areas', array[${area}], 'ownerId', '{boss}', 'reviewOn', '2027-01-01') || '{${more}}'`
const givenNow = (reach: string, area: number = AREA.jobs, more = '') =>
  `update kobling.decision set decided_at = now(), reach = '${reach}', agreement = case '${reach}' when 'onward' then ${agreedOn(area, more)} end where question_id = '{given}'`
const use = (agreement: string, what: string, area: number = AREA.jobs) =>
  `select kobling.use_agreement('{new}', '${agreement}', ${area}::smallint, '${what}', 'r')`

const owned = (who: string) =>
  make('procedure', AREA.jobs, `'{given}'`).replace(`'owner_id', '{boss}'`, `'owner_id', '{${who}}'`)
const ownedBy = (who: string) => givenNow('onward', AREA.jobs, `"ownerId": "{${who}}"`)
/** To a desk in another area. */
const moved = `update kobling.employment set area_id = ${AREA.health}, department_id = null, role = 'caseworker', level = null where employee_id = '{boss}'`

const propose = (agreement: string, version = 1) =>
  `select 1 from ${of('agreement_proposal', `'agreement_id', '${agreement}', 'act', 'ended', 'text', '', 'reason', 'n'`)} p where kobling.propose_for_agreement(p, ${version})`
const back = (agreement: string, version = 1) => true1(`take_back_proposal('${agreement}', ${version})`)
const agree = (agreement: string, area: number = AREA.family, version = 1) =>
  true1(`say_to_proposal('${agreement}', ${area}::smallint, 'yes', '', ${version})`)
const refuse = true1(`say_to_proposal('{joint}', ${AREA.family}::smallint, 'no', 'n', 1)`)
const oneMade = `update kobling.agreement_edition set decided_by = '{ {boss} }' where agreement_id = '{joint}'`
const answeredFor = (area: number | null) =>
  `update kobling.working_agreement set question_id = '{given}' where id = '{joint}'; update kobling.question_holder set leader_id = '{head}', area_id = ${area} where question_id = '{given}'`
const wasHead = `${answeredFor(AREA.family)}; ${steps('head')}; update kobling.question_holder set level = 3 where question_id = '{given}'`
const below = (who: string, leader: string) =>
  `delete from kobling.leads where employee_id = '{${leader}}'; insert into kobling.leads (leader_id, employee_id) values ('{${leader}}', '{${who}}')`
/** Lone leads all of her area; her leader a team in it. */
const chief = `update kobling.employment set role = 'head_of_department', level = 3 where employee_id = '{lone}'`
const again = `say_to_proposal('{joint}', ${AREA.family}::smallint, 'yes', '', 2)`
const alsoHealth = `update kobling.agreement_proposal set waits_for = '{${AREA.family},${AREA.health}}'`

const above = `insert into kobling.leads (leader_id, employee_id) values ('{head}', '{rikke}');`
const said = (who: string, area: number, more = '', agreement = 'joint') =>
  `${more} insert into kobling.agreement_proposal select (p).* from (select jsonb_populate_record(p, jsonb_build_object('agreement_id', '{binds}')) as p
     from kobling.agreement_proposal p where p.agreement_id = '{joint}') x;
   insert into kobling.agreement_word (agreement_id, area_id, said, words, by_id) values ('{${agreement}}', ${area}, 'no', 'n', '{${who}}')`

/** What several leaders agreed on, none of them changes or ends alone. */
const agreeingOn: Probe[] = [
  ...probes(true1(`review_agreement('{joint}', 'holds', '2028-01-01', '', '', 1)`), { boss: 1 }),
  ...probes(true1(`review_agreement('{joint}', 'ended', null, '', 'n', 1)`), { boss: no }),
  ...probes(true1(`review_agreement('{joint}', 'changed', '2028-01-01', 'n', 'n', 1)`), { boss: no }),
  ...probes(true1(`review_agreement('{joint}', 'ended', null, '', 'n', 1)`), { boss: 1 }, oneMade),
  ...probes(
    true1(`review_agreement('{joint}', 'ended', null, '', 'n', 1)`),
    { boss: 1 },
    `update kobling.working_agreement set areas = '{${AREA.jobs}}' where id = '{joint}'`,
  ),
  ...probes(refuse, { rikke: 1 }),
  ...probes(`${refuse} and kobling.${again}`, {
    rikke: 1,
  }),
  ...probes(propose('{joint}'), { boss: 1, rikke: no, samira: no }),
  ...probes(propose('{joint}', 9), { boss: 0 }),
  ...probes(propose('{joint}'), { boss: no }, `update kobling.working_agreement set state = 'ended'`),
  ...probes(back('{joint}'), { boss: 1, rikke: no }),
  // Who has left says nothing of what is still in their name.
  ...probes(back('{joint}'), { boss: no }, leaves('boss')),
  ...probes(propose('{joint}'), { boss: no }, leaves('boss')),
  ...probes(back('{joint}', 9), { boss: 0 }),
  ...probes(back('{binds}'), { boss: no }),
  ...probes(agree('{joint}'), { rikke: 1, boss: no, samira: no, lone: no, head: no }),
  ...probes(agree('{joint}', AREA.jobs), { boss: no, rikke: no }),
  ...probes(agree('{joint}', AREA.family, 9), { rikke: 0 }),
  ...probes(agree('{joint}'), { rikke: no }, `update kobling.working_agreement set state = 'ended'`),
  // Nobody says it over the word of a leader above them; over that of somebody else who leads there, they may.
  ...probes(agree('{joint}'), { rikke: no }, said('head', AREA.family, above)),
  ...probes(agree('{joint}'), { rikke: 1 }, said('head', AREA.family)),
  ...probes(agree('{joint}'), { rikke: 1 }, said('head', AREA.health, above)),
  ...probes(agree('{joint}'), { rikke: 1 }, said('head', AREA.family, above, 'binds')),
  // Who answered for the area, or for all, when it was made, answers for it still while they lead.
  ...probes(agree('{joint}'), { head: 1 }, answeredFor(AREA.family)),
  ...probes(agree('{joint}'), { head: 1, boss: no, loner: no }, answeredFor(null)),
  ...probes(agree('{joint}'), { head: no }, answeredFor(AREA.jobs)),
  ...probes(
    agree('{joint}'),
    { head: no },
    `${answeredFor(null)}; update kobling.question_holder set until_at = now() where question_id = '{given}'`,
  ),
  ...probes(
    agree('{joint}'),
    { head: no },
    `${answeredFor(null)}; update kobling.employment set role = 'caseworker', level = null where employee_id = '{head}'`,
  ),
  // Another leader of the area says it where they stand above who answered; or where who answered leads no more, and was no
  // higher than they are, or than anybody there is now.
  ...probes(agree('{joint}'), { rikke: no }, answeredFor(AREA.family)),
  ...probes(agree('{joint}'), { rikke: 1 }, `${answeredFor(AREA.family)}; ${below('head', 'rikke')}`),
  ...probes(
    agree('{joint}'),
    { boss: no, rikke: no },
    `${answeredFor(AREA.family)}; ${below('head', 'boss')}`,
  ),
  ...probes(agree('{joint}'), { rikke: 1 }, `${wasHead}`),
  ...probes(agree('{joint}'), { rikke: no }, `${wasHead}; ${chief}`),
  ...probes(agree('{joint}'), { lone: 1 }, `${wasHead}; ${chief}`),
  ...probes(agree('{joint}'), { lone: no }, `${answeredFor(AREA.family)}; ${chief}`),
  // With the last yes it holds, and not with the one before.
  ...probes(`${agree('{joint}')} and kobling.${again}`, { rikke: no }),
  ...probes(`${agree('{joint}')} and kobling.${again}`, { rikke: 1 }, alsoHealth),
  ...probes(sees('agreement_proposal', `agreement_id = '{joint}'`), { stranger: 1, outsider: 0, maja: 0 }),
  ...probes(sees('agreement_proposal', `agreement_id = '{joint}' and mine <> '{}'`), {
    rikke: 1,
    boss: 0,
    samira: 0,
  }),
  ...probes(
    sees('agreement_word', `agreement_id = '{joint}'`),
    { stranger: 1, outsider: 0 },
    `insert into kobling.agreement_word (agreement_id, area_id, said, by_id) values ('{joint}', ${AREA.family}, 'yes', '{rikke}')`,
  ),
]

export const agreeing: Probe[] = [
  ...agreeingOn,
  ...probes(make('guidance', AREA.jobs, 'null'), { boss: 1, samira: no, rikke: no }),
  ...probes(make('guidance', AREA.family, 'null'), { boss: no }),
  ...probes(make('guidance', AREA.jobs, 'null').replace(`'owner_id', '{boss}'`, `'owner_id', '{samira}'`), {
    boss: no,
  }),
  // Whoever is to look after it is a leader, or works in one of its areas.
  ...['stranger', 'outsider', 'maja'].flatMap(who => probes(owned(who), { boss: no }, ownedBy(who))),
  ...['samira', 'rikke', 'head'].flatMap(who => probes(owned(who), { boss: 1 }, ownedBy(who))),
  ...probes(owned('samira'), { boss: no }, `${ownedBy('samira')}; ${leaves('samira')}`),
  ...probes(
    owned('outsider'),
    { boss: no },
    `${ownedBy('outsider')}; update kobling.employment set role = 'team_leader', level = 1 where employee_id = '{outsider}'`,
  ),
  ...probes(sees('working_agreement', `id = '{binds}' and mine`), { boss: 1, samira: 0 }),
  ...probes(sees('working_agreement', `id = '{binds}' and mine`), { boss: 0 }, moved),
  ...probes(true1(`review_agreement('{binds}', 'ended', null, '', 'n', 1)`), { boss: no }, moved),
  ...probes(propose('{joint}'), { boss: no }, moved),
  ...probes(back('{joint}'), { boss: no }, moved),
  ...probes(make('procedure', AREA.jobs, 'null'), { boss: no }),
  ...probes(make('procedure', AREA.jobs, `'{given}'`), { boss: no }),
  ...probes(make('procedure', AREA.jobs, `'{given}'`), { boss: 1 }, givenNow('onward')),
  ...probes(make('procedure', AREA.jobs, `'{given}'`), { boss: no }, givenNow('case')),
  ...probes(
    make('procedure', AREA.jobs, `'{given}'`),
    { boss: no },
    `update kobling.decision set reach = 'onward', agreement = ${agreedOn(AREA.jobs)} where question_id = '{given}'`,
  ),
  // As it was agreed on, word for word, and once.
  ...[
    '"title": "another"',
    '"kind": "guidance"',
    `"areas": [${AREA.family}]`,
    '"reviewOn": "2027-01-02"',
  ].flatMap(more =>
    probes(make('procedure', AREA.jobs, `'{given}'`), { boss: no }, givenNow('onward', AREA.jobs, more)),
  ),
  ...probes(
    make('procedure', AREA.jobs, `'{given}'`),
    { boss: no },
    `${givenNow('onward')}; update kobling.decision set text = 'another'`,
  ),
  // It binds the areas that the leaders answer for; who answers for all, those that the question concerns.
  ...probes(make('procedure', AREA.family, `'{given}'`), { boss: no }, givenNow('onward', AREA.family)),
  ...probes(
    make('procedure', AREA.family, `'{given}'`),
    { boss: no },
    `${givenNow('onward', AREA.family)}; update kobling.question_holder set area_id = null where question_id = '{given}'`,
  ),
  ...probes(use('{binds}', 'used'), { samira: 1, lone: no }),
  ...probes(use('{binds}', 'used', AREA.family), { lone: no, samira: no }),
  ...probes(use('{binds}', 'departed'), { samira: no }),
  ...probes(use('{guides}', 'departed'), { samira: 1 }),
  ...probes(use('{kept}', 'used'), { samira: no }),
  ...probes(true1(`review_agreement('{binds}', 'holds', '2028-01-01', '', '', 1)`), {
    boss: 1,
    head: no,
    samira: no,
  }),
  ...probes(true1(`review_agreement('{binds}', 'holds', '2028-01-01', '', '', 9)`), { boss: 0 }),
  ...probes(
    true1(`review_agreement('{binds}', 'holds', '2028-01-01', '', '', 1)`),
    { boss: no },
    leaves('boss'),
  ),
  ...probes(true1(`review_agreement('{kept}', 'holds', '2028-01-01', '', '', 1)`), { boss: no }),
]
