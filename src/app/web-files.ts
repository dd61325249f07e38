import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type RuleTexts, sendProblem } from '../platform/http/answer.ts'
import { Problem } from '../platform/http/problem.ts'

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Serves the two web apps: the citizen's below /my, the staff's elsewhere. Their files never change under a name. */
export async function serveWeb(server: FastifyInstance, rules: RuleTexts) {
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  server.setNotFoundHandler((request, reply) => {
    if (isPage(request)) return page(request, reply)
    return sendProblem(request, reply, new Problem('not_found'), rules)
  })
}

const isPage = (request: FastifyRequest) =>
  request.method === 'GET' &&
  !/^\/(api|assets)(\/|$)/.test(request.url) &&
  (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null

const page = (request: FastifyRequest, reply: FastifyReply) =>
  reply.sendFile(/^\/my(\/|\?|$)/.test(request.url) ? 'citizen.html' : 'staff.html')
