import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { type RuleTexts, sendProblem } from './answer.ts'
import { describeApi } from './openapi.ts'
import { Problem, problemOf } from './problem.ts'

export type ServerOptions = { version: string; rules: RuleTexts; secure: boolean; log: boolean }

/** 256 KB: a long note is some 4 KB; files come by the command line. */
const bodyLimit = 256 * 1024

/** A server with everything that holds for every request; the verbs are mounted on it by `app/server.ts`. */
export async function makeServer({ version, rules, secure, log }: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: log && { level: 'error' },
    bodyLimit,
    requestTimeout: 30_000,
    trustProxy: secure,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (_, request, reply) => {
      sendProblem(request, reply as never, new Problem('malformed'), rules)
    },
  })
  await server.register(cookie)
  await server.register(helmet, {
    contentSecurityPolicy: { directives: csp(secure) },
    strictTransportSecurity: secure,
    global: true,
  })
  await server.register(rateLimit, { global: false })
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = ofFramework(error) ?? problemOf(error)
    if (problem.code === 'unexpected') request.log.error(error)
    return sendProblem(request, reply, problem, rules)
  })
  await describeApi(server, version)
  return server
}

function csp(secure: boolean) {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'upgrade-insecure-requests': secure ? [] : null,
  }
}

/** What the framework refuses before a handler runs. */
function ofFramework(error: FastifyError): Problem | undefined {
  if (error instanceof Problem) return error
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too_large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported_media')
  }
  if (error.statusCode === 429) return new Problem('too_many')
  if (error.statusCode === 413) return new Problem('too_large')
  if (error.statusCode === 404) return new Problem('not_found')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('malformed')
  return undefined
}
