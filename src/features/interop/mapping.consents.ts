// Consents of other systems. They pass nothing here until somebody has confirmed them with the citizen; and one that
// says less than the plan's consents can say is not made wider: it is kept as it came, and no more.
import { areaSystem, areasIn } from './codes.ts'
import { type Consent, consent, type Reference } from './fhir.ts'
import type { Resource } from './resources.ts'
import { clean, endDay, keep, note, read, startDay, stored, type Work, words } from './work.ts'

/** Who may receive, as FHIR says it; whoever gives the consent or wrote it down is no receiver. */
const receiving = ['IRCP', 'PRCP', 'CST', 'CSM']
const disclosing = ['access', 'disclose', 'use']

export function mapConsent(work: Work, resource: Resource): void {
  const it = read(work, consent, resource)
  const { provision } = it
  if (it.status !== 'active' || !provision || isNarrower(provision)) return
  const until = provision.period?.end === undefined ? null : endDay(provision.period.end)
  if (until !== null && until < work.today) return
  const gives = work.areaOf(resource)
  const receivers = (provision.actor ?? [])
    .filter(({ role }) => role?.coding?.some(({ code }) => receiving.includes(code ?? '')) ?? true)
    .map(({ reference }) => receiverOf(work, reference, resource))
  for (const receiver of new Set(receivers)) {
    if (receiver === undefined || receiver === gives) continue
    work.consents.push({
      key: `${resource.canonical}#${receiver}`,
      path: resource.path,
      source: work.sourceOf(resource),
      gives,
      receiver,
      purpose:
        (provision.purpose ?? [])
          .map(one => clean(one.display))
          .find(said => said !== '' && said.length <= 500) ?? stored.consent,
      from: startDay(provision.period?.start),
      until,
    })
    note(work, resource, { kind: 'consent', path: resource.path, what: words(it.scope) || receiver })
  }
  // What was said there, word for word, stands beside what it became.
  keep(work, resource, 'more', ['provision'])
}

/** It forbids, has exceptions, or is of some kinds of record only: what of it would be let through cannot be said here. */
function isNarrower(provision: NonNullable<Consent['provision']>): boolean {
  const {
    type,
    action = [],
    provision: exceptions = [],
    securityLabel = [],
    class: classes = [],
    code = [],
    data = [],
  } = provision
  if (type === 'deny' || [exceptions, securityLabel, classes, code, data].some(({ length }) => length > 0))
    return true
  if (provision.dataPeriod !== undefined) return true
  return (
    action.length > 0 &&
    !action.some(({ coding }) => coding?.some(one => disclosing.includes(one.code ?? '')))
  )
}

/** The area that an actor is: by our own code for it, else by the municipal codes of the resource that it is. */
function receiverOf(work: Work, reference: Reference | undefined, from: Resource): string | undefined {
  const { system, value } = reference?.identifier ?? {}
  if (system === areaSystem && value) return value
  const found = work.resources.resolve(reference, from)
  const areas = found ? [...areasIn(found.raw)] : []
  return areas.length === 1 ? areas[0] : undefined
}
