import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './consequence.da.ts'
import { people } from './people.en.ts'

export const en: Text<typeof da> = {
  consequence: {
    closeTitle: (name: string) => `If ${name} may no longer see it`,
    changeTitle: (name: string) => `If ${name} may see what you chose`,
    lessTitle: (count: number, name: string) => `This disappears for ${people(count)} in ${name}`,
    lessTitlePerson: (name: string) => `This disappears for ${name}`,
    moreTitle: (count: number, name: string) => `This ${people(count)} in ${name} will come to see`,
    moreTitlePerson: (name: string) => `This ${name} will come to see`,
    whom: 'Who is that?',
    nobodyNow: (name: string) => `Nobody from ${name} is on the team now. It holds for those who join.`,
    nothing: 'Nothing that stands in the plan now will show differently. It holds for what is written later.',
    stays: 'This stays',
    staysOwn: (what: string) => `${what} that they wrote themselves or take part in. Each area sees its own.`,
    staysLaw: (what: string) => `${what} that another law lets them see.`,
    staysConsent: (what: string) => `${what} that your consent still shows them.`,
    staysEmergency: (what: string) => `${what} that was opened in an emergency and closes again.`,
    gone: 'This cannot be called back',
    goneWords:
      'Letters that were sent, papers, and what they downloaded or remember. What an area used in a decision it must keep by law.',
    means: 'This may mean',
    released: (count: number) =>
      count === 1
        ? 'One action loses the one who was to do it. The team must find somebody else.'
        : `${count} actions lose those who were to do them. The team must find others.`,
    tellAgain: (name: string) =>
      `${name} cannot take it into account when you agree on something. You may have to tell it yourself.`,
    endsToo: 'This also closes for',
    keep: (name: string) => `${name} may still see it`,
    keepHint: 'They have a consent of their own from you. Tick if it shall stay.',
    yesClose: (name: string) => `Close for ${name}`,
    yesChange: (name: string) => `Yes, that is fine for ${name}`,
    yesLess: (name: string) => `Limit for ${name}`,
    loading: 'Finding out what happens',
    failed: 'We could not find out what happens. Nothing was changed.',
    toTimes: (what: string) => `${what} can be seen only as a time`,
    toHeadline: (what: string) => `${what} can be seen only as a headline`,
    toAll: (what: string) => `${what} can be seen whole`,
    more: (count: number) => `and ${count} more`,
    seen: (name: string) =>
      `Seen with your eyes: what you may not see yourself of ${name}’s plan is not counted.`,
  },
  kinds: {
    words: {
      one: 'Your words',
      many: (n: number) => `${n} of your own words`,
      named: (t: string) => `Your words “${t}”`,
    },
    goal: { one: '1 goal', many: (n: number) => `${n} goals`, named: (t: string) => `The goal “${t}”` },
    action: {
      one: '1 action',
      many: (n: number) => `${n} actions`,
      named: (t: string) => `The action “${t}”`,
    },
    intervention: {
      one: '1 service',
      many: (n: number) => `${n} services`,
      named: (t: string) => `The service “${t}”`,
    },
    note: { one: '1 note', many: (n: number) => `${n} notes`, named: (t: string) => `The note “${t}”` },
    picture: {
      one: '1 description',
      many: (n: number) => `${n} descriptions`,
      named: (t: string) => `The description “${t}”`,
    },
    attachment: {
      one: '1 attachment',
      many: (n: number) => `${n} attachments`,
      named: (t: string) => `The attachment “${t}”`,
    },
    member: {
      one: '1 of the team',
      many: (n: number) => `${n} of the team`,
      named: (t: string) => `Who ${t} is`,
    },
    standsIn: {
      one: '1 plan by law',
      many: (n: number) => `${n} plans by law`,
      named: (t: string) => `The plan “${t}”`,
    },
    other: { one: '1 more thing', many: (n: number) => `${n} other things`, named: (t: string) => `“${t}”` },
  },
  sanction: {
    title: (name: string) => `Before you say yes to ${name}`,
    mark: 'What they see can have consequences',
    law: (law: string) => `It is in: ${law}`,
  },
}
