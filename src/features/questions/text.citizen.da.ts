const leaders = {
  team_leader: 'teamlederen',
  head_of_department: 'afdelingslederen',
  head_of_centre: 'centerchefen',
  director: 'direktøren',
  none: 'en leder',
}
type Leader = { role: keyof typeof leaders | null; area: string | null }
/** By role and area, as a citizen can place them. */
export const leader = ({ role, area }: Leader) =>
  role === 'director' || area === null ? leaders[role ?? 'none'] : `${leaders[role ?? 'none']} i ${area}`

/** What a citizen reads about questions that wait. Apart from the rest, which no phone needs. */
export const da = {
  leader,
  and: 'og',
  signedOut: 'Du er logget ud. Det, du har skrevet, står her igen, når du har logget ind.',
  codes: { identifies: 'Skriv det uden dit navn og cpr-nummer. Så kan lederen læse det.' },
  asked: {
    reading: (who: string) => `Må ${who} læse, hvad dit team har skrevet om dig?`,
    view: (wording: string) =>
      `Dem, der hjælper dig, er ikke enige om: »${wording}« Vil du sige, hvad du synes?`,
    go: 'Se det, og svar',
  },
  title: 'Det har vi spurgt en leder om',
  waits: (who: string) => `Vi har spurgt ${who}.`,
  by: (day: string) => `Du får svar senest ${day}.`,
  noDay: 'Vi skriver her, når der er svar.',
  decided: 'Svaret er kommet',
  view: 'Hvad synes du?',
  viewHint: 'Du behøver ikke. Lederen kan læse det, du skriver. Du kan slette det igen.',
  viewSave: 'Lad lederen læse det',
  viewSaved: 'Gemt. Lederen kan læse det nu.',
  viewDelete: 'Slet det, jeg skrev',
  viewGone: 'Det er slettet. Lederen kan ikke læse det mere.',
  viewEmpty: 'Skriv først, hvad du synes.',
  readAsk: (who: string, leader: string) =>
    `Må ${who}, ${leader}, læse, hvad dit team har skrevet om dig i spørgsmålet?`,
  readAgain: (day: string) => `Du sagde nej ${day}. Du må gerne sige nej igen.`,
  readWhy: 'Så kan svaret passe bedre til dig. Siger du nej, svarer lederen uden at vide, hvem du er.',
  readYesMet: (day: string) =>
    `Det er skrevet ned, at du sagde ja ved et møde ${day}. Passer det ikke, kan du sige nej her.`,
  readYes: 'Ja, gerne',
  readNo: 'Nej tak',
  reads: (who: string) => `${who} må læse, hvad teamet har skrevet om dig, indtil der er svaret.`,
  readsNot: (who: string) => `${who} må ikke læse, hvad teamet har skrevet om dig.`,
  readStop: 'Tag mit ja tilbage',
  readLater: 'Jeg vil sige ja alligevel',
  readYesSaved: (who: string) => `Tak. ${who} må læse det nu.`,
  readNoSaved: (who: string) => `Det er i orden. ${who} må ikke læse det.`,
  viewAsk: 'Dem, der hjælper dig, er ikke enige. Vil du sige, hvad du synes?',
}
