/** What a citizen reads when their words may be told. Apart from the rest, which no phone needs. */
/** "Nikolaj Brandstrup, ungerådgiver": a title in the middle of a sentence. */
const whoIn = (who: string) =>
  who === '' ? 'En fra kommunen' : `${who.replace(/, \p{Lu}/u, title => title.toLocaleLowerCase('da'))},`

export const da = {
  asked: (who: string) => `${whoIn(who)} vil gerne fortælle andre noget, du har sagt. Er det i orden?`,
  see: 'Se det, og svar',
  title: 'Må vi fortælle det videre?',
  lead: (who: string) =>
    `${whoIn(who)} vil gerne fortælle dine ord til dem, der arbejder i kommunen, så de kan lære af dem. Du bestemmer, og du behøver ikke sige hvorfor.`,
  moved: 'Sammen med ordene står der:',
  as: 'Sådan bliver du kaldt',
  change: 'Ret ordene',
  words: 'Dine ord',
  yes: 'Ja, det må I',
  no: 'Nej tak',
  told: 'Det fortæller vi videre, fordi du sagde ja',
  wroteYes: {
    table: (who: string) => `${whoIn(who)} har skrevet, at du sagde ja ved et møde.`,
    phone: (who: string) => `${whoIn(who)} har skrevet, at du sagde ja i telefonen.`,
    paper: (who: string) => `${whoIn(who)} har skrevet, at du sagde ja på papir.`,
  },
  toldLead:
    'Du kan altid tage dit ja tilbage. Så er ordene væk med det samme. Har andre skrevet noget ud fra dem, bliver det stående, men ingen kan se, at det kom fra dig.',
  withdraw: 'Tag mit ja tilbage',
  thanks: 'Tak. Du kan altid tage dit ja tilbage her på siden.',
  noThanks: 'Det er i orden. Ordene er slettet.',
  gone: 'Dit ja er taget tilbage. Ordene er væk.',
  failed: 'Det er ikke gemt',
  codes: { identifies: 'Skriv det uden cpr-nummer. Andre end dit team læser det.' },
  signedOut: 'Du er logget ud. Log ind igen, og svar så.',
}
