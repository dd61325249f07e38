import { useQueryClient } from '@tanstack/react-query'
import { useLanguage, useText } from '../../platform/i18n/react.tsx'
import { useChange, useLoad } from '../../platform/react/load.ts'
import { Brand } from '../../ui/AppShell.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { type DemoPerson, listDemoPersons, signInDemo } from '../demo/api.ts'
import { LanguageChoice } from './language-choice.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'
import './sign-in.css'

/** In the demo: choose a person. In production this is where the municipality's own sign-in begins. */
export function SignIn() {
  const t = useText(da, en)
  const { data, error, isPending } = useLoad(listDemoPersons, {})
  return (
    <main id="main" className="k-page k-sign-in">
      <div className="k-line k-line-apart">
        <Brand href="/" label={t.home} />
        <LanguageChoice />
      </div>
      {isPending ? <Loading label={t.loading} /> : null}
      {error ? (
        <>
          <h1>{t.signIn.none}</h1>
          <p>{t.signIn.noneBody}</p>
        </>
      ) : null}
      {data ? <Persons {...data} /> : null}
    </main>
  )
}

function Persons({ municipality, persons }: { municipality: string; persons: DemoPerson[] }) {
  const t = useText(da, en)
  const staff = persons.filter(person => person.kind === 'employee')
  const others = persons.filter(person => person.kind !== 'employee')
  return (
    <>
      <h1>{t.signIn.title}</h1>
      <p className="k-lead">{t.signIn.intro(municipality)}</p>
      <Group title={t.signIn.staff} persons={staff} />
      <Group title={t.signIn.citizens} persons={others} />
    </>
  )
}

function Group({ title, persons }: { title: string; persons: DemoPerson[] }) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const client = useQueryClient()
  const signIn = useChange(signInDemo)
  const be = (person: DemoPerson) =>
    signIn.mutate(
      { body: { person: person.id } },
      {
        onSuccess: ({ kind }) => {
          client.clear()
          location.assign(kind === 'employee' ? '/' : kind === 'citizen' ? '/my' : '/')
        },
      },
    )
  return (
    <section>
      <h2>{title}</h2>
      {signIn.error ? (
        <Notice kind="error" title={t.signIn.failed}>
          {signIn.error.problem.title}
        </Notice>
      ) : null}
      <ul className="k-persons">
        {persons.map(person => (
          <li key={person.id}>
            <button
              type="button"
              className="k-sign-in-person"
              disabled={signIn.isPending}
              onClick={() => be(person)}
            >
              <Avatar name={person.name} size="l" />
              <span>
                <strong>{person.name}</strong>
                <span className="k-meta">{[person.role, ...person.areas].filter(Boolean).join(', ')}</span>
                <span className="k-meta">{language === 'da' ? person.hintDa : person.hintEn}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
