import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

const cookie = 'kobling'

/** The token stays with the browser; the database knows only its hash. */
export const newToken = () => randomBytes(32).toString('base64url')
export const hashOf = (token: string) => createHash('sha256').update(token).digest()

const none = Buffer.alloc(32)

/** The hash of the request's session token; of nothing if it brings none, which no session has. */
export function sessionOf(request: FastifyRequest): Buffer {
  const token = request.cookies[cookie]
  return token && token.length <= 100 ? hashOf(token) : none
}

export function setSession(reply: FastifyReply, token: string, secure: boolean) {
  reply.setCookie(cookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

export function clearSession(reply: FastifyReply) {
  reply.clearCookie(cookie, { path: '/' })
}

/** A change must come from our own pages: a foreign site can neither set this origin nor send JSON unasked. */
export function refuseForeignOrigin(request: FastifyRequest) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('not_allowed')
  const { origin } = request.headers
  if (origin !== undefined && hostOf(origin) !== request.headers.host) throw new Problem('not_allowed')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
