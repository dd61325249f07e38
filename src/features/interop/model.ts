// What an import speaks of: the objects it makes, what became of each resource, and what can be wrong with a file.

export type FhirObject = { [key: string]: unknown }

/** The kinds of object an import can make, each with the columns that it fills. */
export type ImportedColumns = {
  words: { kind: 'dream' | 'matters'; text: string; told_to: string }
  goal: {
    title: string
    why: string
    state: GoalState
    position: number
    target_on: string | null
    waits_for: string
    end_reason: string
  }
  action: {
    title: string
    state: 'open' | 'done' | 'dropped'
    doer_kind: 'citizen' | 'relative' | 'employee' | 'nobody'
    doer_name: string
    waits_on: 'none' | 'later'
    rhythm: string
    starts_on: string | null
    due_on: string | null
    done_on: string | null
    how_it_went: string
  }
  intervention: {
    title: string
    catalogue_code: string
    catalogue_title: string
    state: 'planned' | 'active' | 'ended'
    starts_on: string | null
    ends_on: string | null
    provider: string
    about: string
  }
  note: { text: string; to_whom: 'team' }
  picture: { text: string }
  member: { name: string; kind: 'relative'; role: string; phone: string }
  attachment: { resource_type: string; title: string; dated_on: string | null; content: FhirObject }
}
export type ImportedKind = keyof ImportedColumns
export type GoalState = 'proposed' | 'agreed' | 'active' | 'paused' | 'achieved' | 'ended'

/** Where an object came from for good: a care plan, or the citizen's own record where no plan claims it. */
export type ImportedSource = { system: string; reference: string; digest: string }

/** One object to be. `key` names it for ever; `slot` is its place, which finds it again when its text is edited. */
export type ImportedObject = {
  [K in ImportedKind]: {
    kind: K
    key: string
    slot: string
    path: string
    area: string
    source: ImportedSource
    columns: ImportedColumns[K]
    /** Columns that point to another object, by that object's key. */
    refs: { goal_id?: string; goal_ids?: string[]; about_id?: string }
  }
}[ImportedKind]

/** A consent of another system, to one area. Here it passes nothing until somebody has confirmed it with the citizen. */
export type ImportedConsent = {
  key: string
  path: string
  source: ImportedSource
  /** Codes of areas. */
  gives: string
  receiver: string
  purpose: string
  from: string | null
  until: string | null
}

type ImportedIdentifier = { system: string; value: string }
export type ImportedContact = {
  kind: 'phone' | 'email' | 'address' | 'other'
  value: string
  note: string
}

export type ImportedCitizen = {
  name: string
  birthDate: string | null
  cpr: string | null
  language: string
  interpreter: boolean
  protectedAddress: boolean
  diedOn: string | null
  identifiers: ImportedIdentifier[]
  contacts: ImportedContact[]
  /** Where the file speaks of the citizen first, for messages. */
  path: string
}

/** Everything that a file says about one citizen: one plan, whatever number of care plans it came from. */
export type ImportedPlan = {
  citizen: ImportedCitizen
  objects: ImportedObject[]
  consents: ImportedConsent[]
}

/** Why something is kept as it came, or left out. Words for each are in the texts. */
export type Why =
  | 'no_place' // the plan has no place for this kind of thing
  | 'more' // it became something, and it says more than the plan has a place for
  | 'medicine'
  | 'outside_team'
  | 'no_words'
  | 'too_long'
  | 'wrapper'
  | 'no_resource'
  | 'search_outcome'
  | 'duplicate'
  | 'entered_in_error'
  | 'about_nobody'

export type Became = { kind: ImportedKind | 'citizen' | 'name' | 'consent'; path: string; what: string }

/** What became of one resource of the file. */
export type ResourceOutcome = {
  path: string
  resourceType: string
  id: string | null
  became: Became[]
  attached: { why: Why; more: string[] } | null
  ignored: Why | null
}

export type Change = 'created' | 'updated' | 'unchanged' | 'kept_changed_here'
type ObjectOutcome = { kind: ImportedKind; id: string; path: string; change: Change }

export type CitizenOutcome = {
  id: string
  name: string
  isNew: boolean
  areas: string[]
  /** Fields that the file says otherwise than we have; ours are kept. */
  differs: string[]
  objects: ObjectOutcome[]
  /** Consents that now wait for somebody to confirm them with the citizen. */
  consents: number
  /** Objects that an earlier file brought and this one no longer has. They are kept. */
  gone: { kind: string; id: string }[]
}

export type ImportErrorBody = {
  code: ImportErrorCode
  path: string
  line: number | null
  column: number | null
  detail: string
}

export type FileReport = {
  file: string
  ok: boolean
  error: ImportErrorBody | null
  citizens: CitizenOutcome[]
  resources: ResourceOutcome[]
  /** How the owning area was found. */
  area: 'given' | 'codes' | 'default' | null
  changed: boolean
}
export type ImportReport = { ok: boolean; files: FileReport[] }

export type ImportErrorCode =
  | 'unreadable'
  | 'too_large'
  | 'too_deep'
  | 'encoding'
  | 'empty'
  | 'json'
  | 'characters'
  | 'not_fhir'
  | 'not_r4'
  | 'no_care_plan'
  | 'required'
  | 'type'
  | 'choice'
  | 'date'
  | 'period_order'
  | 'cpr'
  | 'cpr_birth_date'
  | 'too_long'
  | 'subject'
  | 'two_versions'
  | 'two_citizens'
  | 'other_cpr'
  | 'other_citizen'
  | 'unknown_area'
  | 'unknown_employee'
  | 'employee_elsewhere'
  | 'database'
  | 'not_code_system'
  | 'too_many_themes'
  | 'same_code'
  | 'no_theme_places'

/** A file, or the call itself, that cannot be used: what is wrong, and where. */
export class ImportError extends Error {
  readonly code: ImportErrorCode
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  readonly detail: string

  constructor(
    code: ImportErrorCode,
    where: { path?: string; line?: number; column?: number; detail?: string },
  ) {
    super(`${code} ${where.path ?? ''} ${where.detail ?? ''}`.trim())
    this.code = code
    this.path = where.path ?? ''
    this.line = where.line ?? null
    this.column = where.column ?? null
    this.detail = where.detail ?? ''
  }

  get body(): ImportErrorBody {
    const { code, path, line, column, detail } = this
    return { code, path, line, column, detail }
  }
}
