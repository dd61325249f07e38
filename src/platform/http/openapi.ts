import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Verb } from '../api.ts'
import { problemBody } from './problem.ts'

/** OpenAPI 3.1 of every verb at /api/openapi.json, and a page to browse it at /api/docs. Before any route is mounted. */
export async function describeApi(server: FastifyInstance, version: string) {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kobling',
        version,
        description: 'One plan, across every service, together with the citizen.',
        license: { name: 'MPL-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kobling' } } },
    },
    transform: ({ schema, url }) => ({
      url,
      schema: described((schema as { verb?: Verb } | undefined)?.verb),
    }),
  })
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  server.get('/api/openapi.json', { schema: { hide: true } as object }, () => server.swagger())
}

function described(verb: Verb | undefined): object {
  if (!verb) return { hide: true }
  const ok = verb.method === 'POST' ? 201 : 200
  return {
    operationId: verb.audit instanceof Object ? undefined : verb.audit,
    summary: verb.summary,
    tags: [verb.tag],
    security: verb.who.includes('anyone') ? [] : [{ session: [] }],
    ...(keysOf(verb.params) && { params: json(verb.params, 'input') }),
    ...(keysOf(verb.query) && { querystring: json(verb.query, 'input') }),
    ...(verb.method !== 'GET' && keysOf(verb.body) && { body: json(verb.body, 'input') }),
    ...(verb.versioned && {
      headers: {
        type: 'object',
        required: ['if-match'],
        properties: { 'if-match': { type: 'string', description: 'The version seen, as in ETag: "3"' } },
      },
    }),
    response: {
      [ok]: { description: 'Done', content: { 'application/json': { schema: json(verb.output, 'output') } } },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: json(problemBody, 'output') } },
      },
    },
  }
}

const keysOf = (schema: z.ZodType) => !(schema instanceof z.ZodObject) || Object.keys(schema.shape).length > 0

function json(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
