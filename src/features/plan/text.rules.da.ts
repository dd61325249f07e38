/** What is said when a rule of the plan says no. */
export const da = {
  not_their_screen: 'Vælg, hvordan borgeren sagde ja: ved bordet, i telefonen eller på papir.',
  themes_need_yes: 'Når et tema fjernes, kan flere måske se det. Det kræver borgerens ja.',
  only_citizen_changes_words: 'Kun borgeren kan ændre sine egne ord.',
  already_confirmed: 'Det er allerede bekræftet.',
  goal_move: 'Målet kan ikke gå fra den tilstand til den anden.',
  goal_not_confirmed: 'Målet er et forslag, indtil borgeren siger ja.',
  goal_waits_for: 'Skriv, hvad målet venter på.',
  goal_end_reason: 'Skriv, hvorfor målet slutter.',
  not_yours: 'Det er en anden, der skal gøre det.',
  action_not_open: 'Aftalen er ikke åben længere.',
  done_in_future: 'Datoen ligger ude i fremtiden.',
  doer_cannot_see:
    'Den, der skal gøre det, kan ikke se hele aftalen. Spørg borgeren om samtykke, eller vælg en anden.',
  areas_enter_interventions: 'Indsatser skrives af det område, der giver dem.',
  plan_needs_yes: 'Borgeren skal først sige ja til én plan.',
  no_plan_yet: 'Der er ingen plan endnu.',
  nobody_invites_themselves: 'Ingen kan sætte sig selv på et team. Bed en fra teamet om at invitere dig.',
  already_on_team: 'Personen er allerede på teamet.',
  already_left: 'Personen er ikke på teamet længere.',
  plan_there: 'Planen er begyndt.',
  lead_hands_over: 'Kun tovholderen selv eller borgeren kan vælge en ny tovholder.',
}
