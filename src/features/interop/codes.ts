// The few codes whose meaning an import must know. KL's are from HL7 Denmark's KL-dk profiles.
import { isObject } from './json.ts'
import type { FhirObject } from './model.ts'

export const cprSystem = 'urn:oid:1.2.208.176.1.2'
export const ffbSystem = 'urn:oid:1.2.208.176.2.22'
export const fs3System = 'urn:oid:1.2.208.176.2.21'
/** How a file names one of our areas by its code. */
export const areaSystem = 'https://kobling.example/areas'
const careSocial = 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes'
const kl = 'http://fhir.kl.dk/core/StructureDefinition/'

export const klProfile = {
  plan: `${kl}KLCommonCareSocialCarePlan`,
  intervention: `${kl}KLCommonCareSocialPlannedIntervention`,
  provider: `${kl}KLCommonServicePerformer`,
  any: kl,
}
export const goalRelationship = 'http://hl7.org/fhir/StructureDefinition/goal-relationship'
export const interpreterRequired = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired'

/** Kinds of goal: the citizen's wish, and the purpose that the municipality words. */
export const wishCode = '416fe27d-3ccf-4390-8742-8b52a9d8dc78'
export const purposeCode = '424827b1-23aa-4848-962b-56ee47def560'

/** What KL's own codes are called, where a file leaves the words out. */
export const klWords = new Map([['95ec4535-8fe8-4296-867c-35de421794cf', 'Evaluering']])

export const relationshipWords = new Map(
  Object.entries({
    MTH: 'mor',
    FTH: 'far',
    PRN: 'forælder',
    CHILD: 'barn',
    SON: 'søn',
    DAU: 'datter',
    SIB: 'søskende',
    BRO: 'bror',
    SIS: 'søster',
    SPS: 'ægtefælle',
    HUSB: 'mand',
    WIFE: 'kone',
    DOMPART: 'samlever',
    GRPRN: 'bedsteforælder',
    FRND: 'ven',
    NBOR: 'nabo',
  }),
)

const areaByCode = new Map(
  Object.entries({
    '4a297733-4d66-4726-a933-590d55cf91e0': 'social', // Social indsats
    [wishCode]: 'social', // FFB borgers mål og ønsker
    [purposeCode]: 'social', // Indsatsformål
    '0bb3daef-538d-45dc-b444-abdbcb63f6bc': 'social', // FFB indsatsmål
    '6746d4af-145a-4bfd-a672-05c0cf11b53b': 'social', // FFB delmål
    'effe55c7-572c-4a99-8fb4-2a9dda2f6572': 'social', // FFB støttebehovsvurdering
    '490ab7be-ddb1-4a54-baf1-009fe6e8a83b': 'health', // Hjemmesygepleje
    'ad865929-7363-4b2d-a271-01993181fbaf': 'health', // Hjemmepleje
    'ca552020-6ed1-4cdc-b0d4-32697f1f27ad': 'health', // FSIII tilstandsmål
    'e6f35a88-6665-4471-9dce-9a98854532b4': 'health', // FSIII indsatsmål
    '47fd1468-89da-4803-9d7a-ecc039a30d92': 'health', // sygeplejefaglig udredning, FSIII
  }),
)

/** Areas that the codes of a resource speak of. Extensions are left out: who asked says nothing of whose work it is. */
export function areasIn(raw: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(raw)) for (const one of raw) areasIn(one, found)
  else if (isObject(raw)) {
    const area = areaOfCoding(raw)
    if (area !== undefined) found.add(area)
    for (const [key, value] of Object.entries(raw))
      if (key !== 'extension' && key !== 'contained') areasIn(value, found)
  }
  return found
}

function areaOfCoding({ system, code }: FhirObject): string | undefined {
  if (typeof code !== 'string') return undefined
  if (system === ffbSystem) return 'social'
  if (system === fs3System) return 'health'
  return system === careSocial ? areaByCode.get(code) : undefined
}
