import { languageName } from '../../../../platform/i18n/language-name.ts'
import { useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { listTargetGroups } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'

type Part = { readonly citizen: Citizen }

/** How to meet the citizen, and which groups they are in. */
export function Basics({ citizen }: Part) {
  const t = useText(da, en)
  const { language } = useLanguage()
  const { data = [] } = useLoad(listTargetGroups, {}, { staleMs: 86_400_000 })
  const groups = data
    .filter(group => citizen.targetGroups.includes(group.code))
    .map(group => (language === 'da' ? group.nameDa : group.nameEn))
  const yes = (is: boolean) => (is ? t.card.yes : t.card.no)
  return (
    <Card title={t.fields.meet}>
      <DefinitionList
        rows={[
          { key: 'language', term: t.card.language, value: languageName(citizen.language, language) },
          { key: 'interpreter', term: t.card.interpreter, value: yes(citizen.interpreter) },
          { key: 'easy', term: t.card.easyReading, value: yes(citizen.easyReading) },
          { key: 'groups', term: t.fields.targetGroups, value: groups.join(', ') || t.card.unknown },
        ]}
      />
    </Card>
  )
}

/** Of a protected citizen nobody can tell from here whether there is an address that they do not see. */
export function Contacts({ citizen }: Part) {
  const t = useText(da, en)
  return (
    <Card title={t.fields.contacts}>
      {citizen.protectedAddress ? (
        <Notice kind="warn" icon="eyeOff" title={t.card.protected}>
          {t.card.protectedBody}
        </Notice>
      ) : null}
      {citizen.contacts.length === 0 ? (
        <p className="k-meta">{t.contact.none}</p>
      ) : (
        <DefinitionList
          rows={citizen.contacts.map(({ id, kind, value, note }) => ({
            key: id,
            term: t.contact.kinds[kind],
            value: (
              <>
                <Reach kind={kind} value={value} />
                {note ? <div className="k-meta">{note}</div> : null}
              </>
            ),
          }))}
        />
      )}
    </Card>
  )
}

function Reach({ kind, value }: { kind: Citizen['contacts'][number]['kind']; value: string }) {
  const digits = value.replaceAll(/[^+\d]/g, '')
  if (kind === 'phone' && digits) return <a href={`tel:${digits}`}>{value}</a>
  if (kind === 'email') return <a href={`mailto:${encodeURIComponent(value).replace('%40', '@')}`}>{value}</a>
  return <>{value}</>
}
