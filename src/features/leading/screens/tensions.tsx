import { useState } from 'react'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import '../../../ui/Card.css'
import { Icon } from '../../../ui/Icon.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { addOwnTension, changeOwnTension } from '../api.ts'
import type { RoomTension } from '../model.ts'
import { FormDialog } from './form.tsx'
import { useHere } from './here.ts'

/** Demands that pull each their way: both are kept in view, neither is chosen. */
export function Pulls({ items }: { items: readonly RoomTension[] }) {
  const { t } = useHere()
  const [adding, setAdding] = useState(false)
  return (
    <section className="k-stack k-stack-m" aria-labelledby="leading-pulls">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="leading-pulls">{t.pull.title}</h2>
          <p className="k-meta">{t.pull.lead}</p>
        </div>
        <Button icon="add" onClick={() => setAdding(true)}>
          {t.pull.add}
        </Button>
      </div>
      {items.length === 0 ? <p className="k-meta">{t.pull.none}</p> : null}
      {items.map(one => (
        <Both key={one.id} tension={one} />
      ))}
      {adding ? <PullForm onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

/** The same demands in a line that stays in view while one reads the rest: which, and whether a sign was seen lately. */
export function PullsInView({ items }: { items: readonly RoomTension[] }) {
  const { t, dates } = useHere()
  if (items.length === 0) return null
  return (
    <nav className="leading-inview" aria-label={t.pull.title}>
      <Icon name="rings" />
      <ul className="k-plain-list k-line">
        {items.map(one => {
          const seen = one.signs.flatMap(sign => sign.seenOn ?? []).sort()
          const last = seen.at(-1)
          return (
            <li key={one.id}>
              <a href={`#pull-${one.id}`}>{t.pull.pair(one.poleA, one.poleB)}</a>{' '}
              <span className="k-meta">{last ? t.pull.lastSeen(dates.dayShort(last)) : t.pull.noneSeen}</span>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Both({ tension }: { tension: RoomTension }) {
  const { t } = useHere()
  const [changing, setChanging] = useState(false)
  return (
    <article
      className="k-card leading-pull"
      id={`pull-${tension.id}`}
      tabIndex={-1}
      aria-label={t.pull.pair(tension.poleA, tension.poleB)}
    >
      <div className="leading-both">
        <Pole tension={tension} pole="a" />
        <div className="leading-rings">
          <Icon name="rings" />
          {t.pull.both}
        </div>
        <Pole tension={tension} pole="b" />
      </div>
      <div className="k-line k-line-apart leading-said">
        <p>
          {tension.sentence ? <b>{tension.sentence}</b> : <span className="k-meta">{t.pull.noSentence}</span>}{' '}
          {tension.agreedWith ? <span className="k-meta">{t.pull.agreed(tension.agreedWith)}</span> : null}
        </p>
        <Button
          kind="link"
          small
          aria-label={`${t.pull.change}: ${tension.poleA}, ${tension.poleB}`}
          onClick={() => setChanging(true)}
        >
          {t.pull.change}
        </Button>
      </div>
      {changing ? <PullForm tension={tension} onClose={() => setChanging(false)} /> : null}
    </article>
  )
}

function Pole({ tension, pole }: { tension: RoomTension; pole: 'a' | 'b' }) {
  const { t, dates } = useHere()
  const save = useSaving(changeOwnTension)
  const [name, good] = pole === 'a' ? [tension.poleA, tension.goodA] : [tension.poleB, tension.goodB]
  const { id, version, ...body } = tension
  const see = (words: string) =>
    save.run({
      params: { tensionId: id },
      seen: version,
      body: {
        ...body,
        signs: body.signs.map(one =>
          one.words === words && one.pole === pole ? { ...one, seenOn: dates.today() } : one,
        ),
      },
    })
  return (
    <div>
      <h3>{name}</h3>
      <div className="leading-pole">
        {good ? (
          <p>
            <span className="k-meta leading-under">{t.pull.good}</span>
            {good}
          </p>
        ) : null}
        <div>
          <p className="k-meta">{t.pull.signs}</p>
          <ul className="k-plain-list k-stack k-stack-s">
            {tension.signs
              .filter(one => one.pole === pole)
              .map(one => (
                <li key={one.words}>
                  <Icon name={one.seenOn ? 'eye' : 'circle'} size="s" />{' '}
                  {one.seenOn ? <b>{one.words}</b> : one.words}
                  <span className="k-meta leading-under">
                    {one.seenOn ? t.pull.seen(dates.day(one.seenOn)) : t.pull.notSeen}{' '}
                    {one.seenOn ? null : (
                      <Button
                        kind="link"
                        small
                        busy={save.busy}
                        aria-label={`${t.pull.see}: ${one.words}`}
                        onClick={() => see(one.words)}
                      >
                        {t.pull.see}
                      </Button>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function PullForm({ tension, onClose }: { tension?: RoomTension; onClose: () => void }) {
  const { t } = useHere()
  const add = useSaving(addOwnTension)
  const change = useSaving(changeOwnTension)
  const save = tension ? change : add
  const lines = (pole: 'a' | 'b') =>
    (tension?.signs ?? [])
      .filter(one => one.pole === pole)
      .map(one => one.words)
      .join('\n')
  const [poleA, setPoleA] = useState(tension?.poleA ?? '')
  const [poleB, setPoleB] = useState(tension?.poleB ?? '')
  const [goodA, setGoodA] = useState(tension?.goodA ?? '')
  const [goodB, setGoodB] = useState(tension?.goodB ?? '')
  const [signsA, setSignsA] = useState(lines('a'))
  const [signsB, setSignsB] = useState(lines('b'))
  const [sentence, setSentence] = useState(tension?.sentence ?? '')
  const [agreedWith, setAgreedWith] = useState(tension?.agreedWith ?? '')
  const signs = (pole: 'a' | 'b', text: string) =>
    text
      .split('\n')
      .map(words => words.trim())
      .filter(words => words !== '')
      .map(words => ({
        pole,
        words,
        seenOn: tension?.signs.find(one => one.pole === pole && one.words === words)?.seenOn ?? null,
      }))
  const body = {
    poleA,
    poleB,
    goodA,
    goodB,
    sentence,
    agreedWith,
    signs: [...signs('a', signsA), ...signs('b', signsB)],
  }
  const send = async () => {
    const saved = tension
      ? await change.run({ params: { tensionId: tension.id }, seen: tension.version, body })
      : await add.run({ body })
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={tension ? t.pull.change : t.pull.add}
      button={t.save}
      busy={save.busy}
      problem={save.problem}
      onClose={onClose}
      onSubmit={send}
    >
      <TextField
        label={t.pull.one}
        value={poleA}
        onChange={setPoleA}
        error={save.wrong('poleA')}
        width="full"
      />
      <TextField
        label={`${t.pull.good}: ${poleA}`}
        optional={t.optional}
        value={goodA}
        onChange={setGoodA}
        width="full"
      />
      <TextArea
        label={`${t.pull.signsOf}: ${poleA}`}
        optional={t.optional}
        value={signsA}
        onChange={setSignsA}
        rows={2}
      />
      <TextField
        label={t.pull.other}
        value={poleB}
        onChange={setPoleB}
        error={save.wrong('poleB')}
        width="full"
      />
      <TextField
        label={`${t.pull.good}: ${poleB}`}
        optional={t.optional}
        value={goodB}
        onChange={setGoodB}
        width="full"
      />
      <TextArea
        label={`${t.pull.signsOf}: ${poleB}`}
        optional={t.optional}
        value={signsB}
        onChange={setSignsB}
        rows={2}
      />
      <TextField
        label={t.pull.sentence}
        optional={t.optional}
        value={sentence}
        onChange={setSentence}
        width="full"
      />
      <TextField
        label={t.pull.with}
        optional={t.optional}
        value={agreedWith}
        onChange={setAgreedWith}
        width="l"
      />
    </FormDialog>
  )
}
