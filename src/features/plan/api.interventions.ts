import { addVerb, changeVerb } from './api.object.ts'
import { interventionChange, newIntervention } from './model.interventions.ts'

export const addIntervention = addVerb(
  'intervention',
  'interventions',
  'Enter what an area does with and for the citizen',
  newIntervention,
)
export const changeIntervention = changeVerb(
  'intervention',
  'interventions',
  'interventionId',
  'Change an intervention',
  interventionChange,
)
