// What a written-out story holds. Days are counted from today: -30 is a month ago, 5 is in five days.
import type { AreaCode, PartCode, ThemeCode } from './municipality.ts'
import type { StaffKey } from './staff.ts'

/** Who writes: an employee, for their area, or the citizen. */
export type Writer = StaffKey | 'self'
export type How = 'screen' | 'table' | 'phone' | 'paper'
/** Something in the same story, so that it can be pointed to. */
export type Ref = `${'words' | 'goal' | 'action' | 'intervention' | 'picture' | 'note'}:${string}`

type Written = {
  by: Writer
  day: number
  themes: ThemeCode[] | null
  /** Another area that it belongs to as well: the provider of a grant. */
  also?: AreaCode
}

type Words = Written & {
  key: string
  kind: 'dream' | 'matters' | 'works' | 'know' | 'strength' | 'network'
  text: string
  /** How the citizen confirmed what an employee wrote down; 'not yet' where they have not. */
  confirmed?: How | 'not yet'
}

export type Action = Omit<Written, 'themes'> & {
  key: string
  title: string
  /** Left out: the goal's. */
  themes?: ThemeCode[]
  doer: StaffKey | 'self' | 'nobody' | { relative: string } | { volunteer: string } | { companion: string }
  due?: number
  starts?: number
  rhythm?: string
  /** The law that makes it a duty. */
  duty?: string
  waitsOn?: 'us' | 'citizen' | 'decision' | 'later'
  done?: number
  howItWent?: string
  dropped?: true
}

export type Goal = Written & {
  key: string
  title: string
  why: string
  areas: AreaCode[]
  state: 'proposed' | 'agreed' | 'active' | 'paused' | 'achieved' | 'ended'
  confirmed?: How | 'not yet'
  later?: true
  waitsFor?: string
  endReason?: string
  target?: number
  actions: Action[]
}

export type Intervention = Written & {
  key: string
  title: string
  /** From the catalogue, so that it can be shown as a headline. */
  catalogue?: { code: string; title: string }
  law: string
  provider?: string
  about?: string
  from: number
  until?: number
  state?: 'planned' | 'active' | 'ended'
  goals: string[]
}

export type Picture = Written & { key: string; text: string }
export type Note = Written & { key: string; text: string; to?: 'citizen'; about?: Ref; replyTo?: string }

export type Member = {
  who: StaffKey | { relative: string } | { volunteer: string } | { companion: string }
  role: string
  phone?: string
  from: number
  until?: number
  by: Writer
}

export type StandsIn = {
  code: string
  by: StaffKey
  from: number
  yes: { day: number; how: How }
  answers: Record<string, Ref[]>
}

export type Depths<Code extends string> = Partial<Record<Code, 1 | 2 | 3>>
export type ConsentVersion = {
  day: number
  /** Last day; left out: until withdrawn. */
  until?: number
  how: How
  /** Who wrote it down; left out: the citizen, on the screen. */
  by?: StaffKey
  gives: AreaCode[]
  parts: Depths<PartCode>
  themes: Depths<ThemeCode>
  withdrawn?: number
}
export type Consent = {
  to: AreaCode | { employee: StaffKey } | { companion: string }
  purpose: string
  /** Oldest first; each is replaced by the next. */
  versions: ConsentVersion[]
}

/** Opened with a reason by somebody who had no other ground; looked at afterwards, or not yet. */
export type Emergency = {
  who: StaffKey
  day: number
  hour: number
  hours: number
  reason: string
  reviewed?: { by: StaffKey; day: number; justified: boolean; note: string }
}
/** Another law than consent: the area of who recorded it shows something of its own to another. */
export type OtherLaw = {
  to: AreaCode
  by: StaffKey
  day: number
  until: number
  law: string
  reason: string
  parts: Depths<PartCode>
  themes: Depths<ThemeCode>
}
/** As another system sent it: it passes nothing until somebody has asked the citizen. */
export type ImportedConsent = Omit<OtherLaw, 'by' | 'law' | 'reason'> & { gives: AreaCode; purpose: string }

type Representation = {
  key: string
  kind: 'custody' | 'guardian' | 'power_of_attorney'
  name: string
  companion?: string
  law: string
  /** Left out: all. */
  acts?: ('personal' | 'economic' | 'contact' | 'sharing')[]
  /** Left out: from birth. */
  day?: number
}
type Case = { who: StaffKey; day: number; until?: number }

export type Story = {
  key: string
  name: string
  age: { years: number; days: number }
  language?: string
  interpreter?: boolean
  easyReading?: boolean
  protectedAddress?: boolean
  targetGroups: ('adults' | 'young' | 'families')[]
  contacts: { kind: 'phone' | 'email' | 'address' | 'other'; value: string; note?: string }[]
  companions?: { key: string; name: string; relation: string }[]
  representations?: Representation[]
  /** Children who live with the citizen and are citizens themselves: the citizen holds custody. */
  children?: { key: string; name: string; age: { years: number; days: number }; cases: Case[] }[]
  /** Whose citizen it is, from when; the leader who assigned it is their own. */
  cases: Case[]
  asks: {
    by: StaffKey
    day: number
    answer?: { day: number; said: 'yes' | 'no' | 'later'; how: How; reason: string }
  }[]
  plan?: { day: number; by: StaffKey; lead: StaffKey }
  team: Member[]
  words: Words[]
  goals: Goal[]
  /** Not tied to a goal. */
  actions?: Action[]
  interventions: Intervention[]
  pictures: Picture[]
  notes: Note[]
  standsIn: StandsIn[]
  consents: Consent[]
  emergencies?: Emergency[]
  laws?: OtherLaw[]
  imported?: ImportedConsent[]
  /** Who may know where a protected citizen is. */
  whereabouts?: { who: StaffKey; reason: string; by: StaffKey; day: number }[]
  /** Who looked, and when the reader last marked the news as read. */
  looks: { who: StaffKey | 'self' | { companion: string }; day: number; hour: number }[]
}
