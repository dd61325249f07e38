import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './edit.intervention.da.ts'

export const en: Text<typeof da> = {
  intervention: {
    addTitle: 'Add an intervention',
    addButton: 'Add intervention',
    added: 'The intervention is entered',
    change: 'Change the intervention',
    title: 'What do you do?',
    titleHint: 'For example »Home support, three hours a week«.',
    catalogue: 'Service in the catalogue',
    catalogueHint: 'This is what others see when only the headline is shared.',
    law: 'Legal basis',
    provider: 'Provider',
    starts: 'From',
    ends: 'Until',
    state: 'Right now',
    period: 'Period',
    area: 'Area',
    also: 'Delivered by another area',
    alsoHint: 'Then the intervention belongs to both areas.',
    alsoNone: 'No',
    about: 'About the intervention',
    goals: 'Which goals does it help with?',
  },
  several: {
    yes: name => `${name} is in contact with several areas at once`,
    no: name => `We cannot see that ${name} is in contact with several areas at once`,
    running: count => `${count} interventions run side by side.`,
    reason: name => `That is a reason to ask ${name} whether one plan would help. It is no assessment.`,
    seen: 'Worked out from what you can see.',
  },
}
