import { Icon } from '../../../ui/Icon.tsx'
import { addTension, changeTension } from '../api.ts'
import type { Tension } from '../model.ts'
import { AskButton } from './form.tsx'
import { lines, orNull, said, type Values } from './form-fields.tsx'
import { useHere } from './here.tsx'

/** Demands that pull each their way are kept in view, not chosen between. Signs are seen or not seen, never scored. */
export function Tensions() {
  const { w, view, loopId } = useHere()
  if (view.tensions.length === 0 && !view.me.inLoop) return null
  return (
    <section className="k-stack k-stack-m" aria-labelledby="why-tensions">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="why-tensions">{w.culture.tensions}</h2>
          <p className="k-meta">{w.culture.tensionsLead}</p>
        </div>
        {view.me.inLoop ? (
          <AskButton
            verb={addTension}
            small
            icon="add"
            title={w.culture.addTension}
            label={w.culture.addTension}
            fields={[
              {
                name: 'poles',
                kind: 'choice',
                label: w.culture.poles,
                hint: w.culture.polesHint,
                optional: true,
                options: w.culture.knownPoles.map(([a, b]) => ({
                  value: `${a}|${b}`,
                  label: `${a} ${w.culture.bothAnd} ${b.toLowerCase()}`,
                })),
              },
              { name: 'poleA', kind: 'line', label: w.culture.poleA },
              { name: 'goodA', kind: 'line', label: w.culture.goodA, optional: true },
              {
                name: 'signsA',
                kind: 'long',
                label: w.culture.signsA,
                hint: w.culture.oneLine,
                optional: true,
              },
              { name: 'poleB', kind: 'line', label: w.culture.poleB },
              { name: 'goodB', kind: 'line', label: w.culture.goodB, optional: true },
              {
                name: 'signsB',
                kind: 'long',
                label: w.culture.signsB,
                hint: w.culture.oneLine,
                optional: true,
              },
            ]}
            input={values => ({ params: { loopId }, body: newTension(values) })}
          />
        ) : null}
      </div>
      {view.tensions.map(tension => (
        <BothAnd key={tension.id} tension={tension} />
      ))}
    </section>
  )
}

const newTension = (values: Values) => ({
  poleA: said(values, 'poleA') || (said(values, 'poles').split('|')[0] ?? ''),
  poleB: said(values, 'poleB') || (said(values, 'poles').split('|')[1] ?? ''),
  goodA: said(values, 'goodA'),
  goodB: said(values, 'goodB'),
  signs: (['a', 'b'] as const).flatMap(pole =>
    lines(values, pole === 'a' ? 'signsA' : 'signsB').map(words => ({ pole, words })),
  ),
})

function BothAnd({ tension }: { tension: Tension }) {
  const { w, view, dates } = useHere()
  const { poleA, poleB, sentence, agreedWith, agreedOn } = tension
  return (
    <article className="k-card why-both" aria-label={`${poleA} ${w.culture.bothAnd} ${poleB}`}>
      <div className="why-both-poles">
        <Pole tension={tension} pole="a" />
        <p className="why-both-and">
          <Icon name="rings" size="l" />
          {w.culture.bothAnd}
        </p>
        <Pole tension={tension} pole="b" />
      </div>
      <div className="k-card-foot">
        <span>
          {sentence === '' ? null : <strong>{sentence} </strong>}
          {agreedWith !== '' && agreedOn ? w.culture.agreed(agreedWith, dates.day(agreedOn)) : null}
        </span>
        {view.me.inLoop ? <NoteSign tension={tension} /> : null}
      </div>
    </article>
  )
}

function Pole({ tension, pole }: { tension: Tension; pole: 'a' | 'b' }) {
  const { w, dates } = useHere()
  const good = pole === 'a' ? tension.goodA : tension.goodB
  const signs = tension.signs.filter(sign => sign.pole === pole)
  return (
    <div className="why-pole">
      <h3>{pole === 'a' ? tension.poleA : tension.poleB}</h3>
      {good === '' ? null : (
        <div>
          <p className="k-meta">{w.culture.good}</p>
          <p>{good}</p>
        </div>
      )}
      {signs.length === 0 ? null : (
        <div>
          <p className="k-meta">{w.culture.signs}</p>
          <ul className="k-plain-list k-stack k-stack-s">
            {signs.map(sign => (
              <li key={sign.words} className="why-sign">
                <Icon name={sign.seenOn ? 'eye' : 'circle'} size="s" />
                <span>
                  {sign.seenOn ? <strong>{sign.words}</strong> : sign.words}{' '}
                  <span className="k-meta">
                    {sign.seenOn ? w.culture.seen(dates.day(sign.seenOn)) : w.culture.notSeen}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function NoteSign({ tension }: { tension: Tension }) {
  const { w, loopId, dates } = useHere()
  const { id, version, signs, poleA, poleB } = tension
  const options = signs.map((sign, index) => ({ value: String(index), label: sign.words }))
  const noted = (values: Values) => {
    const seen = signs.map((sign, index) =>
      said(values, 'sign') === String(index) ? { ...sign, seenOn: dates.today() } : sign,
    )
    const words = said(values, 'words')
    const pole = said(values, 'pole') === 'b' ? ('b' as const) : ('a' as const)
    return words === '' ? seen : [...seen, { pole, words, seenOn: dates.today() }]
  }
  return (
    <AskButton
      verb={changeTension}
      kind="link"
      small
      title={w.culture.signName(poleA, poleB)}
      name={w.culture.signName(poleA, poleB)}
      label={w.culture.sign}
      initial={{
        sentence: tension.sentence,
        agreedWith: tension.agreedWith,
        agreedOn: tension.agreedOn ?? '',
        pole: 'a',
      }}
      fields={[
        ...(options.length > 0
          ? [{ name: 'sign', kind: 'radio' as const, label: w.culture.signWhich, options }]
          : []),
        { name: 'words', kind: 'line', label: w.culture.newSign, optional: true },
        {
          name: 'pole',
          kind: 'radio',
          label: w.culture.newSignSide,
          options: [
            { value: 'a', label: poleA },
            { value: 'b', label: poleB },
          ],
        },
        { name: 'sentence', kind: 'line', label: w.culture.sentence, optional: true },
        { name: 'agreedWith', kind: 'line', label: w.culture.agreedWith, optional: true },
      ]}
      input={values => ({
        params: { loopId, tensionId: id },
        seen: version,
        body: {
          poleA,
          poleB,
          goodA: tension.goodA,
          goodB: tension.goodB,
          signs: noted(values),
          sentence: said(values, 'sentence'),
          agreedWith: said(values, 'agreedWith'),
          agreedOn:
            said(values, 'sentence') === tension.sentence ? orNull(said(values, 'agreedOn')) : dates.today(),
        },
      })}
    />
  )
}
