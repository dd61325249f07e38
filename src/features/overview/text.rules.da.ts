/** What is said when a rule of the overview says no. */
export const da = {
  pulse_answered: 'Du har allerede svaret i denne måned. Tak.',
  talk_held: 'Samtalen er holdt eller slut og kan ikke ændres.',
  talk_in_past: 'Vælg en dag, der ikke er gået.',
  talk_with:
    'Der er allerede sparring mellem jer, eller I er hverken på samme niveau eller hinandens nærmeste ledere. Vælg en fra listen.',
  ask_not_yours: 'Det venter ikke på dig. Genindlæs siden, og se, hvor det står.',
  talk_no_note: 'Skriv først notatet.',
}
