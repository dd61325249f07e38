import { describe, expect, test } from 'vitest'
import type { Depth } from '../model.ts'
import { da } from '../text/summary.da.ts'
import { en } from '../text/summary.en.ts'
import type { Choices } from './choices.ts'
import { areasThatGiveNobody, type Scope, sentencesFor, someThemesOnly, summarise } from './summary.ts'

const names = {
  da: {
    parts: ['ord og mål', 'aftaler og møder', 'indsatser', 'noter og papirer', 'målinger', 'teamet'],
    themes: ['hjem og hverdag', 'arbejde', 'penge', 'bolig', 'helbred'],
    areas: ['Social', 'Familie', 'Job', 'Sundhed', 'Bolig'],
  },
  en: {
    parts: [
      'words and goals',
      'actions and meetings',
      'services',
      'notes and papers',
      'measures',
      'the team',
    ],
    themes: ['home and everyday life', 'work', 'money', 'housing', 'health'],
    areas: ['Social services', 'Family', 'Employment', 'Health', 'Housing'],
  },
}

function scopeIn(language: 'da' | 'en'): Scope {
  const { parts, themes, areas } = names[language]
  return {
    parts: parts.map((name, at) => ({ bit: 24 + at, name })),
    themes: themes.map((name, at) => ({ bit: 30 + at, name })),
    areas: areas.map((name, at) => ({ bit: at, name })),
  }
}

/** Depths of the six parts and the five themes as they stand in the matrix, and who gives. */
function choices(parts: string, themes: string, gives = '01234'): Choices {
  const depths = (text: string, first: number) =>
    [...text].map((depth, at): [number, Depth] => [first + at, Number(depth) as Depth])
  return Object.fromEntries([
    ...depths(parts, 24),
    ...depths(themes, 30),
    ...[...gives].map((area): [number, Depth] => [Number(area), 3]),
  ])
}

const job = (given: Choices) => ({ name: 'Job', ownArea: 2, choices: given })

const table: [string, Choices, string, string][] = [
  ['all of it', choices('333333', '33333'), 'Job må se hele din plan.', 'Job may see your whole plan.'],
  [
    'headlines of all',
    choices('222222', '33333'),
    'Job må kun se overskrifterne i hele din plan.',
    'Job may see only the headlines in your whole plan.',
  ],
  [
    'times of all, whichever side is the lower',
    choices('333333', '11111'),
    'Job må kun se tiderne i hele din plan.',
    'Job may see only the times in your whole plan.',
  ],
  ['nothing', choices('000000', '33333'), 'Job må ikke se noget.', 'Job may see nothing.'],
  [
    'no area gives: only own words and goals are left',
    choices('333333', '33333', ''),
    'Job må se ord og mål.',
    'Job may see words and goals.',
  ],
  [
    'no area gives, and own words neither',
    choices('033333', '33333', ''),
    'Job må ikke se noget.',
    'Job may see nothing.',
  ],
  [
    'only its own area gives: the same as nobody',
    choices('033333', '33333', '2'),
    'Job må ikke se noget.',
    'Job may see nothing.',
  ],
  [
    'all but one part and one theme',
    choices('333303', '33330'),
    'Job må se din plan, men ikke målinger og det om helbred.',
    'Job may see your plan, but not measures and what is about health.',
  ],
  [
    'some themes',
    choices('333333', '03000'),
    'Job må se det, der handler om arbejde.',
    'Job may see what is about work.',
  ],
  [
    'some themes, one of them with an »og«',
    choices('333333', '33000'),
    'Job må se det, der handler om hjem og hverdag samt arbejde.',
    'Job may see what is about home and everyday life, and work.',
  ],
  [
    'some parts',
    choices('330000', '33333'),
    'Job må se ord og mål samt aftaler og møder.',
    'Job may see words and goals, and actions and meetings.',
  ],
  [
    'some parts and some themes, some of both less deep',
    choices('332003', '23010'),
    'Job må se ord og mål, aftaler og møder samt teamet, når det handler om arbejde. Af indsatser samt hjem og hverdag ser Job kun overskrifter, og af bolig kun tider.',
    'Job may see words and goals, actions and meetings, and the team when it is about work. Of services, and home and everyday life, Job sees only headlines, and of housing only times.',
  ],
  [
    'one theme less deep: not the whole plan',
    choices('333333', '33332'),
    'Job må se din plan. Af helbred ser Job kun overskrifter.',
    'Job may see your plan. Of health, Job sees only headlines.',
  ],
  [
    'one theme only as times',
    choices('333333', '33331'),
    'Job må se din plan. Af helbred ser Job kun tider.',
    'Job may see your plan. Of health, Job sees only times.',
  ],
  [
    'headlines with times below',
    choices('222222', '22210'),
    'Job må kun se overskrifterne i din plan, men ikke det om helbred. Af bolig ser Job kun tider.',
    'Job may see only the headlines in your plan, but not what is about health. Of housing, Job sees only times.',
  ],
  [
    'no theme at all',
    choices('333333', '00000'),
    'Job må se det i din plan, der ikke hører til et tema.',
    'Job may see what in your plan belongs to no theme.',
  ],
  [
    'some parts and no theme at all',
    choices('030000', '00000'),
    'Job må se aftaler og møder, men kun det, der ikke hører til et tema.',
    'Job may see actions and meetings, but only what belongs to no theme.',
  ],
  [
    'one area does not give',
    choices('333333', '33333', '0124'),
    'Job må se hele din plan. Dog intet fra Sundhed.',
    'Job may see your whole plan. But nothing from Health.',
  ],
  [
    'one area alone gives',
    choices('333333', '33333', '0'),
    'Job må se hele din plan. Fra fagfolk kun det, Social har skrevet.',
    'Job may see your whole plan. From professionals, only what Social wrote.',
  ],
  [
    'who gives does not matter for own words',
    choices('300000', '33333', '0'),
    'Job må se ord og mål.',
    'Job may see words and goals.',
  ],
]

describe('one receiver', () => {
  test.each(table)('%s', (_, given, danish, english) => {
    expect(sentencesFor(job(given), 'Job', { scope: scopeIn('da'), words: da }).join(' ')).toBe(danish)
    const inEnglish = sentencesFor(job(given), 'Job', { scope: scopeIn('en'), words: en }).join(' ')
    expect(inEnglish).toBe(english.replace('Social wrote', 'Social services wrote'))
  })
})

describe('every combination', () => {
  // What a sentence claims, read back: each name must stand where its depth says, and nowhere else.
  const depths: Depth[] = [0, 1, 2, 3]
  const scope = {
    ...scopeIn('da'),
    parts: scopeIn('da').parts.slice(0, 3),
    themes: scopeIn('da').themes.slice(1, 4),
  }
  const all = (n: number): Depth[][] =>
    n === 0 ? [[]] : all(n - 1).flatMap(rest => depths.map(depth => [...rest, depth]))

  test('no sentence claims more than the lines let through, and each capped name is said', () => {
    let asked = 0
    for (const parts of all(3))
      for (const themes of all(3)) {
        asked += 1
        const given = Object.fromEntries([
          [0, 3],
          ...scope.parts.map(({ bit }, at) => [bit, parts[at]]),
          ...scope.themes.map(({ bit }, at) => [bit, themes[at]]),
        ]) as Choices
        const text = sentencesFor(job(given), 'Job', { scope, words: da, givesNobody: [1, 3, 4] }).join(' ')
        judge(text, parts, themes)
      }
    expect(asked).toBe(4096)
  })

  function judge(text: string, parts: Depth[], themes: Depth[]) {
    const most = Math.max(...parts)
    if (most === 0) return expect(text).toBe('Job må ikke se noget.')
    const deepest = Math.min(most, Math.max(...themes) || most)
    expect(text.startsWith(`Job må ${['', 'kun se tiderne', 'kun se overskrifterne', 'se'][deepest]} `)).toBe(
      true,
    )
    const [main = '', capped = ''] = text.split('. Af ')
    const [mainly = '', but = ''] = main.split(', men ikke ')
    const [headlines = '', times = ''] = capped.includes('overskrifter')
      ? capped.split('overskrifter')
      : ['', capped]
    const rows = [
      ...scope.parts.map(({ name }, at) => ({ name, depth: parts[at] ?? 0 })),
      ...scope.themes.map(({ name }, at) => ({ name, depth: themes[at] ?? 0 })),
    ]
    for (const { name, depth } of rows) {
      const where = `${name} ${depth} in: ${text}`
      const less = depth > 0 && depth < deepest
      expect(headlines.includes(name), where).toBe(less && depth === 2)
      expect(times.includes(name), where).toBe(less && depth === 1)
      if (depth < deepest) expect(mainly.includes(name), where).toBe(false)
      if (but.includes(name)) expect(depth, where).toBe(0)
    }
    // Where a side is not listed, what it leaves out wholly must be.
    for (const side of [scope.parts, scope.themes])
      if (!side.some(({ name }) => mainly.includes(name)) && !mainly.includes('ikke hører til'))
        for (const { name } of side)
          if (rows.find(row => row.name === name)?.depth === 0) expect(but, text).toContain(name)
  }
})

describe('several receivers', () => {
  const scope = scopeIn('da')
  const whole = choices('333333', '33333')

  test('those who may see the same share a sentence', () => {
    const sees = choices('333333', '33332')
    const all = [
      { name: 'Jonas Ravn', ownArea: null, choices: sees },
      { name: 'Familie', ownArea: 1, choices: whole },
      { name: 'din mor', ownArea: null, choices: sees },
    ]
    expect(summarise(all, { scope, words: da })).toEqual([
      'Jonas Ravn og din mor må se din plan. Af helbred ser Jonas Ravn og din mor kun overskrifter.',
      'Familie må se hele din plan.',
    ])
    expect(summarise(all, { scope: scopeIn('en'), words: en })[0]).toBe(
      'Jonas Ravn and din mor may see your plan. Of health, Jonas Ravn and din mor see only headlines.',
    )
  })

  test('an area that gives to nobody is said once', () => {
    const all = [
      job(choices('333333', '33333', '014')),
      { name: 'Familie', ownArea: 1, choices: choices('333333', '33333', '024') },
    ]
    expect(areasThatGiveNobody(all, scope)).toEqual([3])
    expect(summarise(all, { scope, words: da, givesNobody: [3] })).toEqual([
      'Job og Familie må se hele din plan.',
    ])
    expect(areasThatGiveNobody([job(choices('300000', '33333', ''))], scope)).toEqual([])
  })

  test('who gives is not told by somebody who sees only their own area of it', () => {
    const half = { ...job(choices('333333', '33333', '0')), giversUnknown: true }
    expect(summarise([half], { scope, words: da })).toEqual(['Job må se hele din plan.'])
    expect(areasThatGiveNobody([half], scope)).toEqual([])
  })

  test('that something has no theme is said only where it matters', () => {
    expect(someThemesOnly([job(whole)], scope)).toBe(false)
    expect(someThemesOnly([job(choices('333333', '33332'))], scope)).toBe(true)
    expect(someThemesOnly([job(choices('333333', '00000'))], scope)).toBe(false)
    expect(someThemesOnly([job(choices('000000', '33332'))], scope)).toBe(false)
  })
})
