// What the documents name is there: a file that moved takes its name along.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [...globSync('docs/**/*.md'), ...globSync('*.md')]

test('every file of ours that a document names is there', () => {
  const named = documents.flatMap(document => {
    const text = readFileSync(document, 'utf8')
    const inWords = [
      ...text.matchAll(
        /`([\w./-]+\.(?:test|story|fixture)\.tsx?|(?:src|db|data|test|e2e|bench)\/[\w./-]+\.\w+)`/g,
      ),
    ]
    const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)]
    return [
      ...inWords.map(([, path = '']) => ({ document, path, at: [path, `src/features/${path}`] })),
      ...links.map(([, path = '']) => ({ document, path, at: [join(dirname(document), path)] })),
    ]
  })
  expect(named.length).toBeGreaterThan(50)
  expect(
    named.filter(({ at }) => !at.some(existsSync)).map(({ document, path }) => `${document}: ${path}`),
  ).toEqual([])
})
