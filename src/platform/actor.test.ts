import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))

test('only the database’s act_as chooses the actor: no code of ours sets it', () => {
  const setters = sources('src', /\.ts$/).filter(path =>
    /set_config\(\s*'kobling\.actor|set (local )?"?kobling\.actor/i.test(readFileSync(path, 'utf8')),
  )
  expect(setters).toEqual([])
  const migrations = sources('db/migrations', /\.sql$/).flatMap(
    path => readFileSync(path, 'utf8').match(/set_config\('kobling\.actor'/g) ?? [],
  )
  expect(migrations).toHaveLength(1)
})

test('act_as is called where transactions begin, and nowhere else', () => {
  const callers = sources('src', /\.ts$/).filter(path => /act_as\(/.test(readFileSync(path, 'utf8')))
  expect(callers.map(path => path.replace(root, ''))).toEqual(['/src/platform/db.ts'])
})
