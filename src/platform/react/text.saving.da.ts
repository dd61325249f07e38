export const da = {
  saving: 'Gemmer …',
  notSaved: 'Det blev ikke gemt',
  offline: 'Der er ikke net. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
  changed: 'En anden har ændret det imens. Det, du har skrevet, står her stadig. Læs det nye, og gem igen.',
  fields: 'Ret det, der er markeret herunder.',
  failed: 'Noget gik galt. Prøv igen.',
  clash: {
    title: 'I har ændret det samme',
    body: 'En anden gemte, mens du skrev. Intet er tabt: Her er begge udgaver. Vælg for hvert felt, hvad der skal gælde.',
    yours: 'Dit',
    others: 'Det, der er gemt nu',
    save: 'Gem det valgte',
    back: 'Ret videre',
    merged: 'Resten har kun den ene af jer ændret. Det bliver lagt sammen:',
    field: 'Felt',
    becomes: 'Bliver til',
    by: 'Ændret af',
    who: { mine: 'dig', theirs: 'en anden' },
    mergedWith: (fields: readonly string[]) =>
      `Gemt sammen med det, en anden ændrede imens: ${fields.join(', ')}`,
    nothing: 'Ikke udfyldt',
  },
}
