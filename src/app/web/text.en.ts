import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.da.ts'

export const en: Text<typeof da> = {
  skip: 'Skip to content',
  home: 'Kobling, to the front page',
  menu: 'Menu',
  nav: 'Main menu',
  language: 'Language',
  myWork: 'My work',
  myPlans: 'My citizens',
  search: 'Search',
  room: 'My room',
  overview: 'Overview',
  pulse: 'Support pulse',
  questions: 'Questions',
  waitsForYou: n => (n === 1 ? 'one waits for you' : `${n} wait for you`),
  agreements: 'Working agreements',
  why: 'From why to practice',
  signOut: 'Sign out',
  changePerson: 'Change person',
  demoBanner: municipality => `Demo: ${municipality}. All people here are made up.`,
  accessibility: 'Accessibility',
  api: 'API',
  my: { week: 'My week', goals: 'Goals', people: 'My people', say: 'Tell us' },
  their: { plans: 'Plans', agreements: 'Agreements', goals: 'Goals', people: 'People' },
  signIn: {
    title: 'Who do you want to be?',
    intro: municipality =>
      `${municipality} does not exist. Choose a person, and see Kobling through their eyes.`,
    staff: 'Staff and leaders',
    citizens: 'Citizens and relatives',
    choose: name => `Sign in as ${name}`,
    none: 'Sign in through your municipality',
    noneBody: 'Sign-in is not set up here yet. The municipality’s system owner can do that.',
    again: 'You are signed out. Choose again who you want to be.',
    failed: 'Signing in did not work',
  },
  notFound: {
    title: 'The page does not exist',
    nothing: 'There is no page here',
    body: 'The address may be misspelt, or the page has moved.',
    home: 'To the front page',
  },
  broken: {
    title: 'Something went wrong on this page',
    body: 'What you saved is still saved.',
    again: 'Try again',
  },
  offline: {
    kept: when => `No internet. This is how the plan looked ${when}.`,
    again: 'Try again',
  },
  loading: 'Loading',
  dialog: {
    ask: 'What you wrote has not been saved.',
    leave: 'Throw it away',
    stay: 'Stay here',
  },
  toasts: { region: 'Messages', close: 'Close' },
  was: {
    title: 'Accessibility',
    aim: 'Everybody should be able to use Kobling. We follow WCAG 2.2 at level AA and test every page automatically in Danish and English.',
    known:
      'The pages have not yet been tried by citizens who use a screen reader, nor by an independent panel.',
    tell: 'If you meet something that you cannot use, write to the municipality. You get help in another way while we mend it.',
  },
}
