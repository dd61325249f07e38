/** What is said when a rule of the leaders' room says no. */
export const da = {
  handover_day: 'Vælg en dag inden for et år, hvor alt skal være besvaret.',
  handover_open: 'Der er allerede en overdragelse mellem jer, som venter på svar. Brug den.',
  item_only_tells: 'Det her er til at vide. Det kræver intet svar.',
  item_answered: 'Det er besvaret.',
  item_settled: 'Det er afsluttet i mellemtiden og venter ikke længere på dig.',
  money_struck: 'Det er allerede streget ud.',
  question_not_ended: 'Et åbent spørgsmål kan ikke afsluttes her. Overtag det, og svar dem, der spørger.',
  say_why: 'Skriv kort, hvad du retter, eller hvorfor det slutter.',
}
