// What nobody uses is taken out: exported names, words shown, classes, and functions of the database.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'src', 'db/migrations', 'test', 'e2e', 'bench'],
  {
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
const textOf = new Map(files.flatMap(file => read(file)))
const ending = (end: RegExp) => [...textOf].filter(([file]) => end.test(file))
const code = ending(/\.(tsx?|html)$/)
const isTest = (file: string) =>
  /\.(test|fixture|reference(\.\w+)?)\.tsx?$|^(test|e2e|bench)\/|\/gallery\//.test(file)
const isText = (file: string) => /(^|[./])text[./].*\.ts$/.test(file)

function read(file: string): [string, string][] {
  try {
    return /\.(tsx?|css|sql|html)$/.test(file) ? [[file, readFileSync(file, 'utf8')]] : []
  } catch {
    return [] // taken out, and not yet committed
  }
}
const words = (text: string) => text.match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? []
const counted = (texts: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

test('every exported name is used', () => {
  const said = counted(code.map(([, text]) => text))
  const exported = code.flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async )?(?:function|const|class|type) ([\w$]+)/gm)].map(
      ([, name = '']) => ({ file, name }),
    ),
  )
  expect(exported.length).toBeGreaterThan(500)
  expect(exported.filter(({ name }) => said.get(name) === 1)).toEqual([])
})

test('every word that could be shown is asked for in its room', () => {
  const asking = code.filter(([file]) => !isText(file) && !isTest(file))
  // A code of the data is a word in quotes somewhere; a component's words are handed to it whole.
  const codes = new Set(
    [...asking, ...ending(/\.sql$/)].flatMap(([, text]) => text.match(/(?<=')\w+(?=')/g) ?? []),
  )
  const ofUi = new Set(
    asking.filter(([file]) => file.startsWith('src/ui/')).flatMap(([, text]) => words(text)),
  )
  const texts = code.filter(([file]) => isText(file) && file.endsWith('.da.ts'))
  const unasked = texts.flatMap(([file, text]) => {
    const room = roomOf(file)
    const here = asking
      .filter(([other]) => room === 'src/platform' || roomOf(other) === room)
      .map(([, one]) => one)
    const said = new Set(here.flatMap(words))
    const ends = here.flatMap(one => [...one.matchAll(/\}(\w+)`/g)].map(([, end = '']) => end))
    const isAsked = (key: string) =>
      said.has(key) || codes.has(key) || ofUi.has(key) || ends.some(end => key.endsWith(end))
    return keysOf(file, text)
      .filter(key => !isAsked(key))
      .map(key => `${file}: ${key}`)
  })
  expect(texts.length).toBeGreaterThan(30)
  expect(unasked).toEqual([])
})

const roomOf = (file: string) => /^src\/(?:features\/)?\w+/.exec(file)?.[0]

/** The names of the words in a file; not what is asked for by a code of the data. */
function keysOf(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

test('every class of a style sheet is worn', () => {
  const all = code.map(([, text]) => text).join('\n')
  const worn = new Set(all.match(/[a-z][\w-]*/g))
  const begun = [...new Set([...all.matchAll(/([a-z][\w-]*-)\$\{/g)].map(([, start = '']) => start))]
  const classes = ending(/\.css$/).flatMap(([file, text]) =>
    [
      ...new Set(
        [...text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
      ),
    ].map(name => ({ file, name })),
  )
  expect(classes.length).toBeGreaterThan(300)
  const isWorn = (name: string) => worn.has(name) || begun.some(start => name.startsWith(start))
  expect(classes.filter(({ name }) => !isWorn(name))).toEqual([])
})

test('every function of the database is called', () => {
  const sql = ending(/\.sql$/).map(([, text]) =>
    text.replaceAll(/--.*/g, '').replaceAll(/grant [^;]*;|revoke [^;]*;/gi, ''),
  )
  const said = counted([...sql, ...code.filter(([file]) => !isTest(file)).map(([, text]) => text)])
  const made = sql.flatMap(text =>
    [...text.matchAll(/create (?:or replace )?function (?:\w+\.)?(\w+)/gi)].map(([, name = '']) => name),
  )
  expect(made.length).toBeGreaterThan(100)
  const times = counted(made)
  expect([...times].filter(([name, defined]) => said.get(name) === defined).map(([name]) => name)).toEqual([])
})
