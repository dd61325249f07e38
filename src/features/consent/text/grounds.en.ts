import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './grounds.da.ts'

export const en: Text<typeof da> = {
  grounds: {
    title: 'What we may see without your yes',
    own: 'Each area sees what it wrote itself.',
    law: (name: string, citation: string, until: string) =>
      `${name} may see something by ${citation}${until}.`,
    lawUntil: (day: string) => `, until ${day}`,
    emergency:
      'In an emergency an employee can open the plan for 12 hours at most. You will be told so here.',
    emergencyHappened: (area: string, at: string) => `${area} opened the plan in an emergency ${at}.`,
    emergencyReason: (reason: string) => `They wrote: “${reason}”`,
    child: 'If a child is in danger, we must tell others. You will be told.',
    purposeOf: (purpose: string) => `It is used for: ${purpose}`,
  },
  relations: {
    because: (reason: string) => `“${reason}”`,
    title: 'Who has the case',
    hint: 'Whoever has the case in an area sees what the area itself wrote. It opens nothing more.',
    none: 'There is nobody here whom you can see.',
    kinds: {
      assignment: 'Was given the case',
      grant: 'Gives a granted service',
      import: 'From another system',
      self: 'Took the case themself',
    },
    you: 'you',
    until: (day: string) => `until ${day}`,
    unconfirmed: (day: string) => `Not confirmed. Ends ${day} if no leader confirms it.`,
    since: (day: string) => `since ${day}`,
    take: 'Take the case yourself',
    takeTitle: 'Take the case in your area',
    takeWords:
      'It opens only your own area’s part, for 7 days. Then a leader must confirm it. The citizen can see it.',
    reason: 'Why do you need the case?',
    reasonHint: 'The citizen and your leader can read it.',
    reasonMissing: 'Write why.',
    area: 'In which area?',
    assign: 'Give the case to an employee',
    assignWho: 'Who shall have the case?',
    assignReason: 'A message with it',
    assignDo: 'Give the case',
    confirm: 'Confirm',
    confirmFor: (name: string) => `Confirm that ${name} has the case`,
    end: 'End',
    endFor: (name: string) => `End for ${name}`,
    endTitle: (name: string) => `Shall ${name} no longer have the case?`,
    endWords:
      'The area’s part closes for them at once, unless they are on the team. Others in the area keep their access.',
    saved: 'Saved.',
  },
  emergency: {
    open: 'Open in an emergency',
    title: 'Open the plan in an emergency',
    words:
      'Only when life or health is in danger and you cannot wait for a yes. You can read, but not download.',
    told: 'The citizen and the data protection officer are told that you opened it, when and why. It is reviewed afterwards.',
    reason: 'What has happened?',
    reasonHint: 'The citizen can read it. Write briefly and plainly.',
    hours: 'For how long?',
    hoursCount: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
    hoursHint: '12 hours at most. Then it closes by itself.',
    doIt: 'Open now',
    opened: (until: string) => `The plan is open until ${until}. It has been written down.`,
  },
}
