import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  said_how: 'Choose how the citizen said it: at the table, by phone or on paper.',
  own_screen: 'You answer here on the screen yourself.',
  others_decide:
    'You cannot decide that yourself yet. Talk with those who have custody, or with the municipality.',
  citizen_died: 'The citizen has died. No consent can be given or changed.',
  not_to_oneself: 'You cannot take down a consent that is for yourself alone. Ask a colleague to do it.',
  consent_ended: 'The consent has ended already.',
  consent_by_law: 'That sharing follows from the law and cannot be withdrawn.',
  consent_upheld: 'That yes has been given already.',
  ask_open: 'The citizen has been asked already and has not answered yet.',
  ask_answered: 'The question has been answered already.',
  relation_exists: 'There is a relation in that area already.',
  relation_ended: 'The relation has ended already.',
  relation_confirmed: 'The relation does not need confirming.',
  relation_not_own: 'You cannot confirm your own relation. Another leader does that.',
  no_self_assignment:
    'You cannot assign a case to yourself. Take it with a reason; another leader then confirms.',
  whereabouts_by_another: 'You cannot let yourself know where the citizen is. Ask a colleague to do it.',
  emergency_waits:
    'You opened the plan in an emergency here lately. That must be reviewed before you can do it again. Ask your leader or the data protection officer.',
  law_own_areas:
    'Only somebody who works with the citizen in an area can record that the area may show something under another law. Choose your own areas.',
  law_ended: 'That is not recorded under another law, or it has ended.',
  law_not_oneself: 'You cannot record that you yourself may see something. Ask a colleague.',
}
