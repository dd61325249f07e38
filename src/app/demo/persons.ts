import type { Pool } from '../../platform/db.ts'
import type { DemoPerson } from './api.ts'
import { staffId } from './organisation.ts'
import type { StaffKey } from './staff.ts'
import { citizenId, companionId } from './telling.ts'

type Offer = { id: string; hintDa: string; hintEn: string }

const staff = (key: StaffKey, hintDa: string, hintEn: string): Offer => ({ id: staffId(key), hintDa, hintEn })
const citizen = (key: string, hintDa: string, hintEn: string): Offer => ({
  id: citizenId(key),
  hintDa,
  hintEn,
})
const companion = (key: string, hintDa: string, hintEn: string): Offer => ({
  id: companionId(key),
  hintDa,
  hintEn,
})

/** Whom one can be: those around the written-out stories, each role once, and the citizens themselves. */
export const offers: readonly Offer[] = [
  staff('camilla', 'Tovholder for Maria', 'Plan lead for Maria'),
  staff(
    'ibrahim',
    'Marias jobrådgiver. Hun deler kun noget med ham',
    'Maria’s job adviser. She shares only some things with him',
  ),
  staff('dorte', 'Socialrådgiver for Maria og Zehra', 'Social worker for Maria and Zehra'),
  staff(
    'hanne',
    'Boligrådgiver. Marias samtykke til hende udløber snart',
    'Housing adviser. Maria’s consent to her expires soon',
  ),
  staff('mette', 'Tovholder for Amir', 'Plan lead for Amir'),
  staff(
    'louise',
    'Amirs sygedagpengerådgiver. Ser om hans sygdom kun tider',
    'Amir’s sick-pay adviser. Of his illness she sees only times',
  ),
  staff('nikolaj', 'Tovholder for Mikkel, som snart fylder 18', 'Plan lead for Mikkel, who will soon be 18'),
  staff('karen', 'Tovholder for Zehra, der bruger tolk', 'Plan lead for Zehra, who has an interpreter'),
  staff(
    'pernille',
    'Tovholder for Line. Må vide, hvor hun bor',
    'Plan lead for Line. May know where she lives',
  ),
  staff(
    'goran',
    'Lines jobrådgiver. Må ikke vide, hvor hun bor',
    'Line’s job adviser. May not know where she lives',
  ),
  staff('claus', 'Arbejder med Kurt, som sagde: senere', 'Works with Kurt, who said: later'),
  staff('sofie', 'Hjemme hos Maria to morgener om ugen', 'At Maria’s home two mornings a week'),
  staff(
    'trine',
    'Sygeplejerske i regionens psykiatri, med i Amirs team',
    'Nurse in the region’s psychiatry, on Amir’s team',
  ),
  staff(
    'bodil',
    'Leder Job og helbred. Spørgsmål venter på hende',
    'Leads jobs and health. Questions wait for her',
  ),
  staff('vibeke', 'Leder Voksne og handicap', 'Leads adults and disability'),
  staff('kasper', 'Leder Ungejob', 'Leads the young people’s job team'),
  staff('tariq', 'Kaspers leder. Gav ham rammen', 'Leads Kasper. Gave him the frame'),
  staff('marianne', 'Leder Familierådgivningen', 'Leads family counselling'),
  staff('ulla', 'Øverste leder for velfærd', 'Top manager for welfare'),
  staff(
    'soeren',
    'Kan ikke få timerne til at passe inden for rammen',
    'Cannot make the hours fit within the frame',
  ),
  staff('rikke', 'Skal svare Søren om rammen', 'Is to answer Søren about the frame'),
  staff(
    'omar',
    'Kan ikke endnu stå bag de unges fælles ordlyd',
    'Cannot yet stand behind the common wording',
  ),
  staff('lotte', 'Følger udviklingen. Ser ingen borgere', 'Follows the development. Sees no citizens'),
  staff('annette', 'Våger over, hvem der har set hvad', 'Watches over who has seen what'),
  staff(
    'kim',
    'Har ansvaret for systemet. Ser ingen borgere',
    'Is responsible for the system. Sees no citizens',
  ),
  staff(
    'grethe',
    'Ser, hvad byrådet besluttede, og ingen sager',
    'Sees what the council decided, and no cases',
  ),
  citizen(
    'maria',
    'Alene med Noah, gæld og en skole, der er svær',
    'Alone with Noah, debts and a school that is hard',
  ),
  citizen('mikkel', '17 år, på vej ud af plejefamilien', '17 years old, on his way out of foster care'),
  citizen('amir', 'Hører stemmer og vil beholde sit job', 'Hears voices and wants to keep his job'),
  citizen('zehra', 'Efter en blodprop, på tredje sal', 'After a stroke, on the third floor'),
  citizen('line', 'Har beskyttet adresse', 'Has a protected address'),
  citizen('kurt', 'Sagde nej til én plan, og så: senere', 'Said no to one plan, and then: later'),
  companion(
    'inger',
    'Marias mor. Maria har vist hende noget af planen',
    'Maria’s mother. Maria has shown her some of the plan',
  ),
]

/** In this order; who is not in the database (another demo, another seed) is left out. */
export async function demoPersons(admin: Pool): Promise<DemoPerson[]> {
  const { rows } = await admin.query<Omit<DemoPerson, 'hintDa' | 'hintEn'>>(
    `select p.id, p.kind, p.name, coalesce(e.title, m.relation, '') as role,
       array(select a.name_da from kobling.employment w join kobling.area a on a.id = w.area_id
         where w.employee_id = p.id order by a.position) as areas
     from kobling.person p left join kobling.employee e on e.id = p.id left join kobling.companion m on m.id = p.id
     where p.id = any ($1)`,
    [offers.map(({ id }) => id)],
  )
  const found = new Map(rows.map(row => [row.id, row]))
  return offers.flatMap(offer => {
    const person = found.get(offer.id)
    return person ? [{ ...person, ...offer }] : []
  })
}
