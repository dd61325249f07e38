import { z } from 'zod'
import { actVerb, addVerb, both, changeVerb } from './api.object.ts'
import { actionChange, actionDone, newAction } from './model.actions.ts'

export const addAction = addVerb('action', 'actions', 'Agree who does what by when', newAction)
export const changeAction = changeVerb('action', 'actions', 'actionId', 'Change an agreement', actionChange)
export const finishAction = actVerb(
  'action.done',
  'actions',
  'actionId',
  'done',
  'Tick off, and say how it went',
  actionDone,
  [...both, 'companion'],
)
export const reopenAction = actVerb(
  'action.reopen',
  'actions',
  'actionId',
  'reopen',
  'Not done after all, or to be done again',
  z.strictObject({}),
  [...both, 'companion'],
)
export const dropAction = actVerb(
  'action.drop',
  'actions',
  'actionId',
  'drop',
  'No longer to be done',
  z.strictObject({}),
)
