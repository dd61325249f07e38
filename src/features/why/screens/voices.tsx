import { Card } from '../../../ui/Card.tsx'
import { addVoice, replyVoice, withdrawVoice } from '../api.frames.ts'
import type { Voice } from '../model.ts'
import { DoButton } from './do-button.tsx'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
import { useHere, type useWords } from './here.tsx'

/** Reasons to doubt stand as long as they hold. Only their author takes them back. */
export function Doubts() {
  const { w, view, loopId } = useHere()
  const doubts = view.voices.filter(one => one.kind === 'doubt')
  return (
    <Card title={w.doubts.title} detail={w.doubts.lead}>
      {doubts.length === 0 ? <p className="k-meta">{w.doubts.none}</p> : null}
      <Voices voices={doubts} />
      <div>
        <AskButton
          verb={addVoice}
          title={w.doubts.add}
          label={w.doubts.add}
          initial={{ named: 'no' }}
          fields={[
            { name: 'words', kind: 'long', label: w.doubts.words },
            {
              name: 'fromWords',
              kind: 'line',
              label: w.doubts.from,
              hint: w.doubts.fromHint,
              optional: true,
            },
            {
              name: 'named',
              kind: 'radio',
              label: w.doubts.named,
              hint: w.doubts.anonymous,
              options: [
                { value: 'no', label: w.doubts.no },
                { value: 'yes', label: w.doubts.yes },
              ],
            },
          ]}
          input={values => ({
            params: { loopId },
            body: {
              kind: 'doubt' as const,
              words: said(values, 'words'),
              fromWords: said(values, 'fromWords'),
              named: said(values, 'named') === 'yes',
            },
          })}
        />
      </div>
    </Card>
  )
}

/** Anybody asks: the same form wherever it is opened. */
export function askOutside(w: ReturnType<typeof useWords>['w'], loopId: string) {
  return {
    verb: addVoice,
    title: w.outside.add,
    initial: { named: 'yes' },
    fields: [
      { name: 'words', kind: 'long' as const, label: w.outside.words },
      {
        name: 'fromWords',
        kind: 'line' as const,
        label: w.doubts.from,
        hint: w.doubts.fromHint,
        optional: true,
      },
    ],
    input: (values: Parameters<typeof said>[0]) => ({
      params: { loopId },
      body: {
        kind: 'outside' as const,
        words: said(values, 'words'),
        fromWords: said(values, 'fromWords'),
        named: true,
      },
    }),
  }
}

export function Outsiders() {
  const { w, view, loopId } = useHere()
  const asked = view.voices.filter(one => one.kind === 'outside')
  return (
    <Card title={w.outside.title} detail={w.outside.lead}>
      {asked.length === 0 ? <p className="k-meta">{w.outside.none}</p> : null}
      <Voices voices={asked} />
      <div>
        <AskButton {...askOutside(w, loopId)} label={w.outside.add} />
      </div>
    </Card>
  )
}

function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <ul className="k-plain-list k-stack k-stack-m">
      {voices.map(voice => (
        <VoiceLine key={voice.id} voice={voice} />
      ))}
    </ul>
  )
}

function VoiceLine({ voice }: { voice: Voice }) {
  const { w, loopId, nameOf, titleOf } = useHere()
  const at = { params: { loopId, voiceId: voice.id }, seen: voice.version }
  const who = [voice.name, voice.fromWords].filter(Boolean).join(', ')
  const by = nameOf(voice.replyBy)
  const lead =
    voice.kind === 'doubt'
      ? w.doubts.led
      : w.outside.answer([by, titleOf(voice.replyBy)].filter(Boolean).join(', '))
  return (
    <li className="why-voice">
      <p>»{voice.words}«</p>
      {who === '' ? null : <p className="k-meta">{who}</p>}
      {voice.reply === '' ? (
        <p className="k-meta">{w.doubts.unanswered}</p>
      ) : (
        <p>
          <span className="k-meta">{lead}</span>
          {voice.reply}
          {voice.kind === 'doubt' ? <span className="k-meta"> {by}</span> : null}
        </p>
      )}
      <div className="k-line">
        {voice.reply === '' && !voice.mine ? (
          <AskButton
            verb={replyVoice}
            small
            title={voice.kind === 'doubt' ? w.doubts.reply : w.outside.reply}
            name={w.doubts.replyName(voice.kind === 'doubt' ? w.doubts.reply : w.outside.reply, voice.words)}
            label={voice.kind === 'doubt' ? w.doubts.reply : w.outside.reply}
            fields={[{ name: 'reply', kind: 'long', label: w.outside.text }]}
            input={values => ({ ...at, body: { reply: said(values, 'reply') } })}
          >
            <p>»{voice.words}«</p>
          </AskButton>
        ) : null}
        {voice.mine ? (
          <DoButton
            small
            kind="ghost"
            verb={withdrawVoice}
            input={at}
            label={w.doubts.back}
            name={w.doubts.backName(voice.words)}
          />
        ) : null}
      </div>
    </li>
  )
}
