import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, type Language, negotiateLanguage } from '../i18n/language.ts'
import type { FieldError, Problem } from './problem.ts'
import type { ProblemBody } from './problem-body.ts'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

const texts = { da, en }

/** The words of rules that say no, by rule name; each feature adds its own at start. */
export type RuleTexts = Record<Language, Record<string, string>>

/** The reader's language: what they chose, else what their browser asks for. */
export function requestLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies?.language
  return isLanguage(chosen) ? chosen : negotiateLanguage(request.headers['accept-language'])
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  rules: RuleTexts,
) {
  const language = requestLanguage(request)
  reply.header('content-language', language)
  if (problem.code === 'busy') reply.header('retry-after', '2')
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, language, rules)))
}

export function bodyOf(problem: Problem, language: Language, rules: RuleTexts): ProblemBody {
  const t = texts[language]
  const detail = problem.rule
    ? rules[language][problem.rule]
    : (t.detail as Record<string, string>)[problem.code]
  return {
    type: `/problems/${problem.rule ?? problem.code}`,
    title: t.problem[problem.code],
    status: problem.status,
    ...(detail && { detail }),
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(error => ({ ...error, message: fieldMessage(error, language) })),
    }),
    ...(problem.current !== undefined && { current: problem.current }),
  }
}

function fieldMessage({ code, limit }: FieldError, language: Language): string {
  const words = texts[language].field as Record<string, string | ((limit: string) => string)>
  const word = words[code] ?? texts[language].field.other
  return typeof word === 'function' ? word(String(limit ?? '')) : word
}
