/** Something the person who starts Kobling can put right: the message says what is wrong and what to do. */
export class SetupError extends Error {
  override name = 'SetupError'
}

const causes: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not change it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in the way',
  ELOOP: 'the path is a circle of links',
  ENAMETOOLONG: 'the path is too long',
}

/** Turns what the file system answered into one line; anything else is a fault of ours and passes unchanged. */
export function folderError(error: unknown, folder: string): unknown {
  const cause = causeOf(error)
  if (cause === undefined) return error
  return new SetupError(
    `The data folder ${folder} cannot be used: ${cause}. Put that right, or set DATA_DIR to another folder.`,
    { cause: error },
  )
}

/** Why the file system refused, in words. */
export function causeOf(error: unknown): string | undefined {
  const code = errorCode(error)
  return code === undefined ? undefined : causes[code]
}

export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
