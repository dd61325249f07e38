import { invalidField, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { addIntervention, changeIntervention } from './api.interventions.ts'
import { addNote, addPicture, changePicture, getAttachment, sortAttachment } from './api.notes.ts'
import { addWords, changeWords, confirmWords, endWords } from './api.words.ts'
import { confirmation, needsYesToRetheme, yesTo } from './rules.ts'
import {
  insertObject,
  refuseUnseenGoals,
  seenObject,
  updateObject,
  wholeObject,
  writingArea,
} from './store.objects.ts'
import { attachmentContent } from './store.ts'

export function wordsRoutes(house: House) {
  route(house, addWords, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    const yes = confirmation(actor, body.saidYesHow)
    if (!yes) throw ruleSaysNo('not_their_screen')
    const areaId = await writingArea(tx, citizenId, body.areaId)
    const base = { id: newId(), citizenId, areaId, authorId: actor.personId, themes: body.themes }
    return insertObject(tx, 'words', base, {
      kind: body.kind,
      text: body.text,
      toldTo: areaId === null ? '' : actor.name,
      ...yes,
    })
  })

  route(house, changeWords, async ({ tx, actor, params: { citizenId, wordsId }, body, seen }) => {
    const words = await wholeObject(tx, 'words', citizenId, wordsId, seen)
    if (actor.kind !== 'citizen' && words.confirmed && body.text !== undefined)
      throw ruleSaysNo('only_citizen_changes_words')
    if (actor.kind !== 'citizen' && needsYesToRetheme(words.themes, body.themes))
      throw ruleSaysNo('themes_need_yes')
    const own = actor.kind === 'citizen' && { confirmed: true, confirmedHow: 'screen' }
    return updateObject(tx, 'words', { citizenId, id: wordsId, seen }, { ...body, ...own })
  })

  route(house, confirmWords, async ({ tx, actor, params: { citizenId, wordsId }, body, seen }) => {
    const words = await wholeObject(tx, 'words', citizenId, wordsId, seen)
    const yes = confirmation(actor, body.how)
    if (!yes) throw ruleSaysNo('not_their_screen')
    if (words.confirmed) throw ruleSaysNo('already_confirmed')
    return updateObject(tx, 'words', { citizenId, id: wordsId, seen }, yes)
  })

  route(house, endWords, async ({ tx, actor, params: { citizenId, wordsId }, seen, now }) => {
    const words = await wholeObject(tx, 'words', citizenId, wordsId, seen)
    if (actor.kind !== 'citizen' && words.confirmed) throw ruleSaysNo('only_citizen_changes_words')
    return updateObject(tx, 'words', { citizenId, id: wordsId, seen }, { endedAt: now })
  })
}

export function recordRoutes(house: House) {
  route(house, addIntervention, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    if (actor.kind === 'citizen') throw ruleSaysNo('areas_enter_interventions')
    const { areaId: asked, alsoAreaId, themes, ...fields } = body
    refuseBackwards(fields)
    await refuseUnseenGoals(tx, citizenId, fields.goalIds, 'body/goalIds/*')
    const areaId = await writingArea(tx, citizenId, asked)
    const base = { id: newId(), citizenId, areaId, authorId: actor.personId, themes }
    return insertObject(tx, 'intervention', base, { ...fields, alsoAreaId })
  })

  route(
    house,
    changeIntervention,
    async ({ tx, actor, params: { citizenId, interventionId }, body, seen }) => {
      if (actor.kind === 'citizen') throw ruleSaysNo('areas_enter_interventions')
      const before = await wholeObject(tx, 'intervention', citizenId, interventionId, seen)
      const { saidYesHow, ...fields } = body
      refuseBackwards({ startsOn: before.startsOn, endsOn: before.endsOn, ...fields })
      await refuseUnseenGoals(tx, citizenId, fields.goalIds ?? [], 'body/goalIds/*')
      if (
        needsYesToRetheme(before.themes, fields.themes) &&
        !confirmation(actor, saidYesHow ?? null)?.confirmed
      )
        throw ruleSaysNo('themes_need_yes')
      return updateObject(
        tx,
        'intervention',
        { citizenId, id: interventionId, seen },
        { ...fields, ...yesTo(seen, saidYesHow) },
      )
    },
  )

  route(house, addNote, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    const { areaId: asked, themes, ...fields } = body
    if ((fields.aboutKind === null) !== (fields.aboutId === null))
      throw invalidField('body/aboutId', 'required')
    if (
      fields.aboutKind &&
      fields.aboutId &&
      !(await seenObject(tx, fields.aboutKind, citizenId, fields.aboutId))
    )
      throw invalidField('body/aboutId', 'uuid')
    if (fields.replyTo && !(await seenObject(tx, 'note', citizenId, fields.replyTo)))
      throw invalidField('body/replyTo', 'uuid')
    const areaId = await writingArea(tx, citizenId, asked)
    return insertObject(
      tx,
      'note',
      { id: newId(), citizenId, areaId, authorId: actor.personId, themes },
      fields,
    )
  })

  route(house, addPicture, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    const areaId = await writingArea(tx, citizenId, body.areaId)
    return insertObject(
      tx,
      'picture',
      { id: newId(), citizenId, areaId, authorId: actor.personId, themes: body.themes },
      { text: body.text },
    )
  })

  route(house, changePicture, async ({ tx, actor, params: { citizenId, pictureId }, body, seen }) => {
    const before = await wholeObject(tx, 'picture', citizenId, pictureId, seen)
    if (actor.kind === 'citizen' && before.areaId !== null) throw ruleSaysNo('not_yours')
    const { saidYesHow, ...fields } = body
    if (
      needsYesToRetheme(before.themes, fields.themes) &&
      !confirmation(actor, saidYesHow ?? null)?.confirmed
    )
      throw ruleSaysNo('themes_need_yes')
    return updateObject(
      tx,
      'picture',
      { citizenId, id: pictureId, seen },
      { ...fields, ...yesTo(seen, saidYesHow) },
    )
  })

  route(house, sortAttachment, async ({ tx, params: { citizenId, attachmentId }, body, seen }) => {
    const before = await wholeObject(tx, 'attachment', citizenId, attachmentId, seen)
    if (needsYesToRetheme(before.themes, body.themes)) throw ruleSaysNo('themes_need_yes')
    return updateObject(tx, 'attachment', { citizenId, id: attachmentId, seen }, body)
  })

  route(house, getAttachment, async ({ tx, params: { citizenId, attachmentId } }) => {
    const attachment = await wholeObject(tx, 'attachment', citizenId, attachmentId)
    return { ...attachment, content: await attachmentContent(tx, citizenId, attachmentId) }
  })
}

function refuseBackwards({
  startsOn,
  endsOn,
}: {
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
}) {
  if (startsOn && endsOn && endsOn < startsOn) throw invalidField('body/endsOn', 'before_start')
}
