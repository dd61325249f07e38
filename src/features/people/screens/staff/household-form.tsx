import { useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { DateField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addHouseholdMember, findCitizens } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.around.da.ts'
import { en } from '../../text.around.en.ts'
import { da as cardDa } from '../../text.da.ts'
import { en as cardEn } from '../../text.en.ts'
import { useRefusal, useSubmit } from './submit.ts'

/** Finds among those one works with, chooses, and says since when. */
export function HouseholdForm({ citizen, onClose }: { citizen: Citizen; onClose: () => void }) {
  const t = useText(da, en).household
  const card = useText(cardDa, cardEn)
  const dates = useDates()
  const toast = useToast()
  const [memberId, setMemberId] = useState('')
  const [name, setName] = useState('')
  const [fromOn, setFromOn] = useState(dates.today())
  const [missing, setMissing] = useState(false)
  const { submit, busy, error } = useSubmit(addHouseholdMember)
  const refusal = useRefusal()(error)
  const wrong = (field: string) => error?.problem.errors?.find(one => one.field === `body/${field}`)?.message
  const send = () => {
    setMissing(memberId === '')
    if (memberId === '') return
    submit({ params: { citizenId: citizen.id }, body: { memberId, fromOn } }, () => {
      toast({ text: t.added(name) })
      onClose()
    })
  }
  return (
    <div className="k-stack k-stack-m">
      <Find
        except={citizen.id}
        value={memberId}
        error={missing ? t.chooseFirst : wrong('memberId')}
        onChoose={(id, chosen) => {
          setMemberId(id)
          setName(chosen)
          setMissing(false)
        }}
      />
      <form
        className="k-stack k-stack-m"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <DateField
          label={t.from}
          value={fromOn}
          onChange={setFromOn}
          error={wrong('fromOn')}
          max={dates.today()}
        />
        {refusal ? (
          <Notice kind="error" live title={card.failed.title}>
            {refusal}
          </Notice>
        ) : null}
        <div className="k-line">
          <Button kind="primary" type="submit" busy={busy ? card.saving : undefined}>
            {t.save}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {card.cancel}
          </Button>
        </div>
      </form>
    </div>
  )
}

type FindProps = {
  readonly except: string
  readonly value: string
  readonly error: string | undefined
  readonly onChoose: (id: string, name: string) => void
}

function Find({ except, value, error, onChoose }: FindProps) {
  const t = useText(da, en).household
  const dates = useDates()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const { data } = useLoad(findCitizens, { query: { query, limit: 10 } }, { enabled: query.length > 1 })
  const found = data?.items.filter(({ id }) => id !== except)
  return (
    <>
      <SearchBox
        label={t.find}
        hint={t.findHint}
        value={typed}
        onChange={setTyped}
        onSearch={words => setQuery(words.trim())}
        button={t.search}
        {...(found && { found: t.found(found.length) })}
      />
      {found && found.length > 0 ? (
        <RadioGroup
          label={t.choose}
          value={value}
          error={error}
          onChange={id => onChoose(id, found.find(one => one.id === id)?.name ?? '')}
          options={found.map(({ id, name, birthDate }) => ({
            value: id,
            label: name,
            ...(birthDate && { hint: t.born(dates.day(birthDate)) }),
          }))}
        />
      ) : error ? (
        <Notice kind="error" live>
          {error}
        </Notice>
      ) : null}
    </>
  )
}
