import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './work.da.ts'

export const en: Text<typeof da> = {
  title: 'My work',
  loading: 'Loading your work',
  today: day => `Today is ${day}.`,
  failed: {
    title: 'The page could not be loaded',
    body: 'What you saved is still saved.',
    again: 'Try again',
  },
  offline: { title: 'No connection', body: 'The page could not be loaded. Nothing is lost.' },
  stale: 'The page shows what we loaded last. There is no connection right now.',
  released: count =>
    count === 1
      ? 'You were taken off an agreement because you can no longer see it.'
      : `You were taken off ${count} agreements because you can no longer see them.`,
  releasedBody: 'The consent or your relation has changed. You need do nothing more.',
  close: 'Close the message',
  empty: {
    title: 'Nothing waits on you',
    body: 'Here you will find what you have promised, what waits on your area, and what to talk with a citizen about.',
    leaderTitle: 'No citizen’s case waits on you',
    leaderBody:
      'Here you will find what waits in cases of your own. What you are to answer as a leader is in your room.',
    room: 'Go to my room',
    plans: 'See my citizens',
    search: 'Search for a citizen',
  },
  mine: {
    title: 'What you do',
    empty: 'You have no open agreements.',
    spans: {
      overdue: 'Overdue',
      today: 'Today',
      week: 'Rest of the week',
      later: 'Later',
      undated: 'No date',
    },
  },
  us: {
    title: 'Waits on us',
    detail: 'Agreements in your area that nobody has taken on, or that others wait for.',
  },
  flagNobody: 'Nobody does it yet',
  yes: {
    title: 'Waits for the citizen’s yes',
    detail: 'Taken down. It holds when the citizen has said yes.',
    goal: 'Goal',
    words: 'Own words',
  },
  asks: {
    title: 'Asked about one plan',
    detail: 'The citizen has not answered yet.',
    row: 'Write the answer down when it comes',
  },
  consents: {
    title: 'Consents that expire',
    detail: 'Ask in good time whether the plan may still be shared.',
    row: day => `Expires on ${day}`,
  },
  relations: {
    title: 'Your access ends',
    detail: 'You took the case yourself. Your access ends after seven days unless a leader confirms it.',
    row: day => `Ends on ${day}`,
  },
  due: { by: day => `by ${day}`, late: day => `was due ${day}` },
  all: count => `Show all ${count}`,
  fewer: 'Show fewer',
  noTitle: 'No headline',
  confirm: {
    title: 'Access for you to decide on',
    detail:
      'Somebody in your area took the case. Confirm if they are to work with the citizen. Otherwise the access ends.',
    row: (who, citizen) => `${who} has taken the case of ${citizen}`,
    ends: day => `Ends on ${day}`,
    confirm: 'Confirm',
    confirmFull: (who, citizen) => `Confirm that ${who} works with ${citizen}`,
    end: 'End',
    endFull: (who, citizen) => `End the access that ${who} has to ${citizen}`,
    endTitle: who => `End the access of ${who} now?`,
    endBody: (who, citizen) =>
      `From now on ${who} no longer sees ${citizen} through your area. What they wrote stays.`,
    cancel: 'Cancel',
    confirmed: who => `The access of ${who} is confirmed`,
    ended: who => `The access of ${who} has ended`,
    saving: 'Saving',
    failed: 'It was not saved. Try again.',
    offline: 'No connection. It was not saved. Try again.',
  },
  plans: {
    title: 'My citizens',
    lead: 'The citizens whom you work with, or whose team you are on.',
    loading: 'Loading your citizens',
    empty: 'You do not work with any citizens yet',
    emptyBody: 'When you get a case, or a colleague invites you to a team, the citizen is listed here.',
    news: 'New since last time',
    plan: 'Shared plan',
    noPlan: 'No shared plan yet',
    youLead: 'You are plan lead',
    onTeam: 'On the team',
    card: 'Details',
    cardFull: name => `Details about ${name}`,
    more: 'Show more',
    moreBusy: 'Loading more',
    shown: (count, all) =>
      all ? `${count} ${count === 1 ? 'citizen' : 'citizens'}` : `Showing the first ${count}`,
    newCitizen: 'New citizen',
    search: 'Search',
  },
}
