/** What is said when a rule of the overview says no. */
export const da = {
  pulse_answered: 'Du har allerede svaret i denne måned. Tak.',
  talk_held: 'Samtalen er holdt og kan ikke ændres. Skriv i den næste.',
  talk_in_past: 'Vælg en dag, der ikke er gået.',
  talk_with:
    'En sparringssamtale er mellem en leder og lederens egen leder. Vælg en af dem, der er på listen.',
  talk_no_note: 'Skriv først notatet.',
}
