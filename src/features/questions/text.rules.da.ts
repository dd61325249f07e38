/** What is said when a rule of questions and answers says no. */
export const da = {
  no_leader:
    'Vi kender ingen leder, som spørgsmålet kan gå til. Bed systemejeren om at rette, hvem der leder hvem.',
  question_closed: 'Spørgsmålet er ikke åbent længere.',
  disagreement_needs_two: 'En uenighed er mellem mindst to områder. Vælg det andet område.',
  onward_needs_agreement:
    'Skriv, hvem svaret gælder for, hvem der passer på det, og hvornår I ser på det igen.',
  case_makes_no_agreement: 'Et svar på én sag bliver ikke en samarbejdsaftale.',
  binds_others:
    'Du kan ikke binde et område, som ingen af jer svarer for. Vælg færre områder, eller svar sammen.',
  review_needs_day: 'Vælg en dag inden for to år, hvor aftalen ses på igen.',
  change_needs_text: 'Skriv aftalen, som den nu lyder, og hvorfor.',
  reason_needed: 'Skriv kort hvorfor.',
  not_their_area: 'Vælg et område, du arbejder i, og som aftalen gælder for.',
  answer_stands: 'Borgeren har svaret. Svaret står, indtil borgeren selv ændrer det, eller I spørger igen.',
  own_no_stands:
    'Borgeren har selv sagt nej på sin egen side og kan selv sige ja samme sted. Et ja kan kun skrives ned efter et møde en senere dag. Skriv dagen.',
  owner_in_scope: 'Vælg en leder, eller en, der arbejder i et af de områder, aftalen gælder for.',
  nothing_proposed: 'Der er ikke noget forslag at svare på længere.',
  asker_answers: 'Den, der har spurgt, kan ikke selv svare. Vælg en anden leder.',
  table_over: 'Tiden er holdt, sagt nej til eller forbi. Tag spørgsmålet med til en anden.',
  whose_table: 'Vælg lederen og teamet.',
}
