// Started by the tests as a program of its own: holds a database until it is told, or killed, to end.
// Says what it does on standard output, one word or number a line.
import pg from 'pg'
import { startEmbedded } from './embedded.ts'

const [dataDir = '', work = 'hold'] = process.argv.slice(2)
const database = await startEmbedded({ dataDir, durable: work === 'commit' }).catch((error: Error) => {
  say(`${error.name}: ${error.message}`)
  process.exit(3)
})
const client = new pg.Client(database.url)
client.on('error', error => say(`lost: ${error.message}`))
await client.connect()

process.once('SIGINT', async () => {
  await new Promise(resolve => setTimeout(resolve, 300))
  const { rows } = await client.query('select 1 as answer')
  await client.end()
  await database.stop()
  say(`drained ${rows[0].answer}`)
  process.exit(0)
})

if (work === 'commit') await client.query('create table if not exists entry (number int primary key)')
say('ready')
for (let number = 1; work === 'commit'; number++) {
  await client.query('insert into entry values ($1)', [number])
  say(String(number))
}
setInterval(() => undefined, 1_000)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
