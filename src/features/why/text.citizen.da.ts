/** What a citizen reads when their words may be told. Apart from the rest, which no phone needs. */
export const da = {
  title: 'Må vi fortælle det videre?',
  lead: (who: string) =>
    `${who} vil gerne fortælle dine ord til dem, der arbejder i kommunen, så de kan lære af dem. Du bestemmer, og du behøver ikke sige hvorfor.`,
  moved: 'Sammen med dem står der:',
  as: 'Du bliver kaldt',
  change: 'Ret ordene',
  words: 'Dine ord',
  yes: 'Ja, det må I',
  no: 'Nej tak',
  told: 'Det fortæller vi med dit ja',
  wroteYes: {
    table: (who: string) => `${who}, har skrevet, at du sagde ja ved et møde.`,
    phone: (who: string) => `${who}, har skrevet, at du sagde ja i telefonen.`,
    paper: (who: string) => `${who}, har skrevet, at du sagde ja på papir.`,
  },
  toldLead:
    'Tager du dit ja tilbage, er ordene væk med det samme. Det, de andre har skrevet ud fra dem, bliver stående, men uden at nogen kan se, at det kom fra dig.',
  withdraw: 'Tag det tilbage',
  thanks: 'Tak. Du kan tage det tilbage her.',
  noThanks: 'Det er i orden. Ordene er slettet.',
  gone: 'Det er taget tilbage. Ordene er væk.',
  saving: 'Gemmer …',
  failed: 'Det blev ikke gemt. Prøv igen.',
}
