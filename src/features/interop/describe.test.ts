import { describe, expect, it } from 'vitest'
import { describeError, describeReport } from './describe.ts'
import { type FileReport, ImportError } from './model.ts'
import { da } from './text.da.ts'

const report: FileReport = {
  file: 'plan.json',
  ok: true,
  error: null,
  area: 'default',
  changed: true,
  citizens: [
    {
      id: 'x',
      name: 'Bodil',
      isNew: false,
      areas: ['health'],
      consents: 0,
      differs: ['name', 'contacts'],
      objects: [
        { kind: 'goal', id: 'g', path: '', change: 'created' },
        { kind: 'note', id: 'n', path: '', change: 'kept_changed_here' },
      ],
      gone: [{ kind: 'action', id: 'a' }],
    },
  ],
  resources: [
    {
      path: '',
      resourceType: 'Goal',
      id: 'g1',
      became: [{ kind: 'goal', path: '', what: `${'langt '.repeat(30)}\nanden linje` }],
      attached: { why: 'more', more: ['target', 'expressedBy'] },
      ignored: null,
    },
    { path: '', resourceType: 'Bundle', id: null, became: [], attached: null, ignored: 'wrapper' },
  ],
}

describe('the report of an import', () => {
  it('reads as Danish', () => {
    expect(describeReport({ ok: true, files: [report] }, 'da')).toEqual([
      'plan.json:',
      '  Bodil, kendt i forvejen',
      '  Område: health (filen siger det ikke, så det er gættet; brug --area)',
      '  ny: 1, ændret her, beholdt: 1',
      '  Filen siger noget andet om navn, kontaktoplysninger; vi har beholdt vores',
      '  1 står ikke længere i filen; de er beholdt her',
      `    Goal/g1 blev mål, ikke bekræftet endnu: ${'langt '.repeat(30).slice(0, 69)}…`,
      '    Goal/g1 vedlagt, som den kom: siger mere, end planen har plads til (target, expressedBy)',
      '    Bundle udeladt: er kun omslag',
      '  Alt er uden tema og kan kun ses i eget område, til nogen sorterer det.',
    ])
  })

  it('says where a file is broken, in either language', () => {
    const cut = new ImportError('json', { line: 3, column: 7, detail: 'end' }).body
    expect(describeError(cut, 'da')).toBe(
      'linje 3, tegn 7: Filen holder op midt i det hele. Intet er ændret.',
    )
    expect(describeError(cut, 'en')).toBe(
      'line 3, character 7: The file stops in the middle. Nothing was changed.',
    )
    const day = new ImportError('date', { path: 'period.start', detail: '2021-02-29' }).body
    expect(describeError(day, 'da')).toBe(
      'period.start: »2021-02-29« er ikke en dato, som findes. Intet er ændret.',
    )
  })

  it('writes rhythms as people say them', () => {
    const { rhythm } = da.stored
    expect([rhythm(1, 1, 'wk'), rhythm(2, 1, 'd'), rhythm(1, 3, 'mo')]).toEqual([
      '1 gang om ugen',
      '2 gange om dagen',
      '1 gang hver 3. måned',
    ])
  })
})
