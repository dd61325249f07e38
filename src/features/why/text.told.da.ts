/** What those who helped read on their first page. Apart from the rest, which that page need not carry. */
export const da = {
  title: 'Fortalt tilbage til jer',
  lead: 'Det flyttede sig for en borger, og I var med. Fortalt med borgerens ja.',
  more: (n: number) => (n === 1 ? 'Én til er fortalt' : `${n} til er fortalt`),
  moved: 'Det flyttede sig',
  read: 'Jeg har læst det',
}
