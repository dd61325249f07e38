import { readFileSync, statSync } from 'node:fs'
import { SetupError } from './setup-error.ts'

export type Account = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as the owner of the cluster that is already there,
 * else as `postgres` or `nobody`. Undefined: run as ourselves.
 */
export function accountFor(cluster: string): Account | undefined {
  const me = process.getuid?.()
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (me !== 0) {
    if (owner && owner.uid !== me)
      throw new SetupError(
        `${cluster} belongs to user ${nameOf(owner.uid)}. Start Kobling as that user, or set DATA_DIR to another folder.`,
      )
    return undefined
  }
  const account =
    users().find(user => user.name === 'postgres') ?? users().find(user => user.name === 'nobody')
  if (!account)
    throw new SetupError(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here. Add one, start Kobling as an ordinary user, or set DATABASE_URL.',
    )
  if (!owner || owner.uid === account.uid) return account
  if (owner.uid === 0)
    throw new SetupError(
      `${cluster} belongs to root, and PostgreSQL does not run as root. Run: chown -R ${account.name} '${cluster}'`,
    )
  return { uid: owner.uid, gid: owner.gid === 0 ? account.gid : owner.gid }
}

type User = Account & { name: string }

function users(): User[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .filter(fields => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: unsigned(uid), gid: unsigned(gid) }))
}

// macOS writes nobody as -2.
const unsigned = (id: string | undefined): number => Number(id) >>> 0

function nameOf(uid: number): string {
  return users().find(user => user.uid === uid)?.name ?? String(uid)
}
