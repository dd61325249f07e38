// Some sixty people who work in Fjordby. The names are common ones put together by chance.
import type { AreaCode } from './municipality.ts'

export const departments = {
  adults: { area: 'social', name: 'Voksne og handicap' },
  substance: { area: 'social', name: 'Rusmiddelrådgivningen' },
  counselling: { area: 'family', name: 'Familierådgivningen' },
  young: { area: 'family', name: 'Ungeteamet' },
  jobs_health: { area: 'employment', name: 'Job og helbred' },
  jobs_young: { area: 'employment', name: 'Ungejob' },
  rehabilitation: { area: 'health', name: 'Træning og rehabilitering' },
  nursing: { area: 'health', name: 'Sygepleje og sundhedspleje' },
  homes: { area: 'housing', name: 'Boligteamet' },
  guidance: { area: 'education', name: 'Uddannelsesvejledningen' },
  ppr: { area: 'education', name: 'PPR og skolesocialt team' },
  psychiatry: { area: 'psychiatry', name: 'Lokalpsykiatrien Fjordby' },
  support: { area: 'home_support', name: 'Bostøtten' },
} satisfies Record<string, { area: AreaCode; name: string }>
export type Department = keyof typeof departments

type Role =
  | 'caseworker'
  | 'provider'
  | 'team_leader'
  | 'head_of_department'
  | 'director'
  | 'consultant'
  | 'data_protection_officer'
  | 'system_owner'
  | 'politician'

export type Employee = {
  name: string
  title: string
  department: Department | null
  role: Role
  /** Leaders' level; lower is nearer the work. */
  level: number | null
  /** Who they answer to. */
  leader: string | null
  /** For the leaders of a whole area, without a department. */
  area: AreaCode | null
}

function works(department: Department, role: Role, leader: string | null) {
  return (name: string, title: string): Employee => ({
    name,
    title,
    department,
    role,
    level: null,
    leader,
    area: departments[department].area,
  })
}

function leads(department: Department, level: number, leader: string | null) {
  return (name: string, title: string): Employee => ({
    ...works(department, level === 1 ? 'team_leader' : 'head_of_department', leader)(name, title),
    level,
  })
}

function central(role: Role, name: string, title: string, more: Partial<Employee> = {}): Employee {
  return { name, title, department: null, role, level: null, leader: null, area: null, ...more }
}

const adults = works('adults', 'caseworker', 'vibeke')
const substance = works('substance', 'caseworker', 'torkild')
const counselling = works('counselling', 'caseworker', 'marianne')
const young = works('young', 'caseworker', 'soeren')
const jobsHealth = works('jobs_health', 'caseworker', 'bodil')
const jobsYoung = works('jobs_young', 'caseworker', 'kasper')
const rehabilitation = works('rehabilitation', 'caseworker', 'gitte')
const nursing = works('nursing', 'caseworker', 'gitte')
const homes = works('homes', 'caseworker', 'flemming')
const guidance = works('guidance', 'caseworker', 'annelise')
const ppr = works('ppr', 'caseworker', 'annelise')
const support = works('support', 'provider', 'vibeke')

export const staff = {
  // Top and cross-cutting
  ulla: central('director', 'Ulla Rosendahl', 'Velfærdsdirektør', { level: 4 }),
  poul: central('director', 'Poul Erik Stage', 'Direktør for job, bolig og uddannelse', { level: 4 }),
  helle: central('head_of_department', 'Helle Mosegaard', 'Centerchef, Social og Sundhed', {
    level: 3,
    leader: 'ulla',
    area: 'social',
  }),
  rikke: central('head_of_department', 'Rikke Overby', 'Centerchef, Børn og Unge', {
    level: 3,
    leader: 'ulla',
    area: 'family',
  }),
  tariq: central('head_of_department', 'Tariq Malik', 'Centerchef, Jobcenter Fjordby', {
    level: 3,
    leader: 'poul',
    area: 'employment',
  }),
  lotte: central('consultant', 'Lotte Bjerregaard', 'Udviklingskonsulent', { leader: 'ulla' }),
  jeppe: central('consultant', 'Jeppe Hjorth', 'Udviklingskonsulent', { leader: 'poul' }),
  annette: central('data_protection_officer', 'Annette Skovgaard', 'Databeskyttelsesrådgiver'),
  kim: central('system_owner', 'Kim Lundsgaard', 'Systemejer', { leader: 'poul' }),
  grethe: central('politician', 'Grethe Alstrup', 'Byrådsmedlem, formand for Velfærdsudvalget'),

  // Social
  vibeke: leads('adults', 2, 'helle')('Vibeke Hornslet', 'Afdelingsleder, Voksne og handicap'),
  torkild: leads('substance', 1, 'helle')('Torkild Meyer', 'Teamleder, Rusmiddelrådgivningen'),
  mette: adults('Mette Rosager', 'Socialrådgiver'),
  dorte: adults('Dorte Winther', 'Socialrådgiver'),
  ahmad: adults('Ahmad Rahimi', 'Socialrådgiver'),
  line_k: adults('Line Kjølby', 'Visitator'),
  jytte: adults('Jytte Abildgaard', 'Socialrådgiver'),
  claus: substance('Claus Egeberg', 'Rusmiddelbehandler'),
  nadja: substance('Nadja Petrova', 'Rusmiddelbehandler'),
  steffen: substance('Steffen Bak', 'Støtte- og kontaktperson'),

  // Family
  marianne: leads('counselling', 2, 'rikke')('Marianne Fogh', 'Afdelingsleder, Familierådgivningen'),
  soeren: leads('young', 1, 'rikke')('Søren Tranberg', 'Teamleder, Ungeteamet'),
  camilla: counselling('Camilla Frost', 'Familierådgiver'),
  pernille: counselling('Pernille Aagaard', 'Familierådgiver'),
  maryam: counselling('Maryam Yusuf', 'Familierådgiver'),
  birgitte: counselling('Birgitte Sand', 'Familiebehandler'),
  thomas: counselling('Thomas Ravnkilde', 'Familiebehandler'),
  nikolaj: young('Nikolaj Brandstrup', 'Ungerådgiver'),
  sara: young('Sara El-Amin', 'Ungerådgiver'),
  dennis: young('Dennis Kvist', 'Kontaktperson'),

  // Employment
  bodil: leads('jobs_health', 2, 'tariq')('Bodil Kristiansen', 'Afdelingsleder, Job og helbred'),
  kasper: leads('jobs_young', 1, 'tariq')('Kasper Lindegaard', 'Teamleder, Ungejob'),
  ibrahim: jobsHealth('Ibrahim Saleh', 'Jobrådgiver'),
  louise: jobsHealth('Louise Haahr', 'Sygedagpengerådgiver'),
  michael: jobsHealth('Michael Toftegaard', 'Jobrådgiver'),
  susanne: jobsHealth('Susanne Bille', 'Virksomhedskonsulent'),
  goran: jobsHealth('Goran Ilic', 'Jobrådgiver'),
  ayse: jobsYoung('Ayse Kaplan', 'Ungejobrådgiver'),
  frederik: jobsYoung('Frederik Nørskov', 'Ungejobrådgiver'),
  charlotte: jobsYoung('Charlotte Vang', 'Mentor'),

  // Health
  gitte: leads('rehabilitation', 2, 'helle')('Gitte Ankersen', 'Afdelingsleder, Træning og rehabilitering'),
  karen: rehabilitation('Karen Munk', 'Hjerneskadekoordinator'),
  jakob: rehabilitation('Jakob Elkjær', 'Fysioterapeut'),
  selma: rehabilitation('Selma Hadzic', 'Ergoterapeut'),
  else: nursing('Else Marie Bruun', 'Hjemmesygeplejerske'),
  signe: nursing('Signe Toft', 'Sundhedsplejerske'),
  omar: nursing('Omar Farah', 'Sundhedskonsulent'),

  // Housing
  flemming: leads('homes', 2, 'poul')('Flemming Due', 'Afdelingsleder, Boligteamet'),
  hanne: homes('Hanne Lykke', 'Boligrådgiver'),
  viktor: homes('Viktor Holmberg', 'Boligrådgiver'),
  asta: homes('Asta Krogsgaard', 'Boligsocial medarbejder'),

  // Education
  annelise: leads('ppr', 2, 'rikke')('Anne-Lise Vad', 'Afdelingsleder, Uddannelse og PPR'),
  stine: ppr('Stine Brogaard', 'Skolesocialrådgiver'),
  rasmus: ppr('Rasmus Thorup', 'Psykolog i PPR'),
  lasse: guidance('Lasse Kofoed', 'Uddannelsesvejleder'),
  fatma: guidance('Fatma Demirci', 'Uddannelsesvejleder'),

  // Home support, and psychiatry outside the municipality
  sofie: support('Sofie Krag', 'Bostøttemedarbejder'),
  anders: support('Anders Bøgh', 'Bostøttemedarbejder'),
  tove: support('Tove Iversen', 'Bostøttemedarbejder'),
  yannick: support('Yannick Mbeki', 'Bostøttemedarbejder'),
  trine: works('psychiatry', 'caseworker', 'lars')('Trine Damgaard', 'Psykiatrisk sygeplejerske'),
  lars: leads('psychiatry', 1, null)('Lars Uldall', 'Afsnitsleder'),
} satisfies Record<string, Employee>

export type StaffKey = keyof typeof staff
export const staffKeys = Object.keys(staff) as StaffKey[]
export const employee = (key: StaffKey): Employee => staff[key]

/** The area somebody works in; those who work across all have none. */
export function areaOf(key: StaffKey): AreaCode {
  const { area } = employee(key)
  if (area === null) throw new Error(`${key} works in no area`)
  return area
}
