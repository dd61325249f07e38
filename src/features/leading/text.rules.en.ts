import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  handover_day: 'Choose a day within a year by which everything is to be answered.',
  handover_open: 'There is a hand-over between the two of you already that waits for answers. Use that one.',
  item_only_tells: 'This is for you to know. It asks for no answer.',
  item_answered: 'It is answered.',
  item_settled: 'It was settled meanwhile and waits for you no more.',
  money_struck: 'It is struck already.',
  question_not_ended: 'An open question cannot be ended here. Take it over, and answer those who ask.',
  say_why: 'Say briefly what you amend, or why it ends.',
}
