import { useDates } from '../../../../platform/i18n/react.tsx'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { capital, Section, useNames, useWords } from './my-plan.tsx'
import { type WeekItem, weekOf } from './week.ts'

/** Today and the six days to come: what I do, and who comes. */
export function MyWeek({ view }: { view: PlanView }) {
  const t = useWords()
  const dates = useDates()
  const { days, sometime } = weekOf(view.objects.action, dates.today())
  return (
    <Section title={t.week.title} id="week">
      {days.length === 0 ? <p>{t.week.none}</p> : null}
      {days.map(({ day, items }) => (
        <div key={day} className="k-stack k-stack-s">
          <h3 className="k-my-day">
            {day === dates.today() ? <span className="k-my-today">{t.week.today}</span> : null}
            {day === dates.today() ? dates.weekdayDay(day) : capital(dates.weekdayDay(day))}
          </h3>
          <ul className="k-plain-list k-stack k-stack-s">
            {items.map(item => (
              <li key={item.action.id} className="k-my-item">
                <Appointment item={item} view={view} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {sometime.length > 0 ? (
        <div className="k-stack k-stack-s">
          <h3 className="k-my-day">{t.week.sometime}</h3>
          <ul className="k-plain-list k-stack k-stack-s">
            {sometime.map(action => (
              <li key={action.id} className="k-my-item">
                <Appointment
                  item={{ action, time: undefined, due: false, when: capital(action.rhythm ?? '') }}
                  view={view}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  )
}

function Appointment({
  item: { action, time, due, when = '' },
  view,
}: {
  item: WeekItem & { when?: string }
  view: PlanView
}) {
  const t = useWords()
  const { doerOf } = useNames(view)
  const mine = action.doerKind === 'citizen'
  const who = mine ? t.week.yours : doerOf(action)
  return (
    <>
      {time ? <span className="k-my-time">{t.week.at(time)}</span> : null}
      <span className="k-my-what">
        <b>
          <Written>{action.title}</Written>
        </b>
        <span className="k-meta">{[who, due ? t.week.dueBy : '', when].filter(Boolean).join('. ')}</span>
      </span>
      {who ? <DoerFace action={action} name={mine ? view.citizen.name : who} view={view} /> : null}
    </>
  )
}

function DoerFace({ action, name, view }: { action: Action; name: string; view: PlanView }) {
  const { areaOf } = useAreas()
  const member = view.objects.member.find(m => m.personId !== null && m.personId === action.doerId)
  const area = action.doerKind === 'employee' ? areaOf(member?.areaId ?? action.areaId) : undefined
  return <Avatar name={name} citizen={area === undefined} colour={area?.colour} />
}
