// What docs/access.md says about knowing of a person, and of their consents: the rest of the reference.
import {
  type Case,
  holds,
  inEmergency,
  onTeamFor,
  receives,
  relatedIn,
  type Sharing,
  type World,
} from './sight.reference.ts'

const areasOf = (world: World) => [...new Set(world.employments.flatMap(e => e.area ?? []))]

/** What a reader stands as towards a citizen, apart from any object. */
export function standing(world: World, about: Case, reader: string, at: number) {
  const related = areasOf(world).some(area => relatedIn(world, about, reader, area, at))
  const shared = about.sharings.some(s => receives(world, about, s, reader, at) && holds(world, about, s, at))
  const self = reader === about.citizen
  return {
    self,
    related,
    onTeam: areasOf(world).some(area => onTeamFor(world, about, reader, area, at)),
    /** "Search by name finds only citizens to whom one has a relation or whose plan one is on." */
    find: self || related || shared,
    /** Knows of the citizen at all. */
    known: self || related || shared || inEmergency(world, about, reader, at),
    /** Sees the CPR number, ways of contact, target groups, representatives. */
    person: self || related,
  }
}

/**
 * "It is seen by the citizen, the receiver, and giving areas for their own objects." The citizen is told of another
 * legal ground "unless the law says otherwise until a date". `whole`: with every giving area, not only one's own.
 */
export function seesSharing(
  world: World,
  about: Case,
  reader: string,
  sharing: Sharing,
  at: number,
): 'whole' | 'own' | 'nothing' {
  const { receiver } = sharing
  if (reader === about.citizen)
    return sharing.hiddenUntil !== null && at < sharing.hiddenUntil ? 'nothing' : 'whole'
  if (!standing(world, about, reader, at).known) return 'nothing'
  if ('person' in receiver && receiver.person === reader) return 'whole'
  if ('area' in receiver && relatedIn(world, about, reader, receiver.area, at)) return 'whole'
  return sharing.givingAreas.some(area => relatedIn(world, about, reader, area, at)) ? 'own' : 'nothing'
}
