export const da = {
  label: 'Vigtigste grund',
  choose: 'Ikke valgt',
  mine: 'Kommunen tæller, hvor mange der vælger hver grund. Det, du skriver med dine egne ord, tælles ikke.',
  theirs:
    'Vælg det, borgeren selv siger. Kommunen tæller, hvor mange der vælger hver grund. Borgerens egne ord tælles ikke.',
  optional: 'kan udelades',
}
