import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'
import { addVerb, changeVerb, params, tag } from './api.object.ts'
import { attachment, newNote, newPicture, pictureChange } from './model.notes.ts'
import { themes } from './model.object.ts'

export const addNote = addVerb('note', 'notes', 'Say something to the team, or to the citizen', newNote)
export const addPicture = addVerb('picture', 'pictures', 'Describe one part of life', newPicture)
export const changePicture = changeVerb(
  'picture',
  'pictures',
  'pictureId',
  'Change the description, or sort it',
  pictureChange,
)

export const sortAttachment = changeVerb(
  'attachment',
  'attachments',
  'attachmentId',
  'Sort an imported source by life theme',
  z.strictObject({ themes: themes }),
)
export const getAttachment = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/attachments/{attachmentId}',
  tag,
  summary: 'An imported source as it came',
  who: ['employee', 'citizen', 'companion'],
  audit: 'attachment.open',
  params: params.extend({ attachmentId: id }),
  output: attachment.extend({ content: z.unknown() }),
})
