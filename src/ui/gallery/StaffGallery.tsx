import { useState } from 'react'
import { AppShell } from '../AppShell.tsx'
import { Banner } from '../Banner.tsx'
import { Breadcrumbs } from '../Breadcrumbs.tsx'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { Quote } from '../Quote.tsx'
import { UserChip } from '../UserChip.tsx'
import { usePage } from '../usePage.ts'
import { areas } from './areas.ts'
import { FormParts } from './FormParts.tsx'
import { PlanParts } from './PlanParts.tsx'
import { SmallParts } from './SmallParts.tsx'
import { TimelinePart } from './TimelinePart.tsx'

const nav = [
  { href: '/', label: 'Mine planer', current: true },
  { href: '/moeder', label: 'Møder', count: 2, countLabel: '2 i dag' },
  { href: '/afklaringer', label: 'Afklaringer', count: 3, countLabel: '3 venter på svar', urgent: true },
  { href: '/aftaler', label: 'Samarbejdsaftaler' },
]

const tools = [
  { href: '/soeg', label: 'Søg', icon: 'search' as const },
  { href: '/hjaelp', label: 'Hjælp', icon: 'help' as const },
]

export function StaffGallery() {
  usePage('Majas plan')
  const [language, setLanguage] = useState<'da' | 'en'>('da')
  return (
    <AppShell
      words={{ skip: 'Gå til indholdet', home: 'Kobling, til forsiden', nav: 'Hovedmenu', menu: 'Menu' }}
      homeHref="/"
      nav={nav}
      tools={tools}
      account={
        <>
          <LanguageSwitch
            label="Sprog"
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'da', name: 'Dansk' },
              { value: 'en', name: 'English' },
            ]}
          />
          <UserChip name="Samira Yilmaz" detail="Job · Fjordby Kommune" colour={areas.job.colour} />
        </>
      }
      banner={
        <Banner icon="lock" action={<a href="/fra">Slå fra</a>}>
          <strong>I sidder sammen.</strong> Beskeder, andre borgere og interne noter er skjult på denne skærm.
        </Banner>
      }
      footer="Planen er delt efter Majas samtykke af 16. november 2026. Hvert kig bliver skrevet ned."
    >
      <div className="k-band">
        <div className="k-band-inner">
          <Breadcrumbs
            label="Brødkrummer"
            crumbs={[{ label: 'Mine planer', href: '/' }, { label: 'Maja Lindholm' }]}
          />
          <h1>Majas plan</h1>
          <p className="k-meta">Maja Lindholm, 34 år. Bor med Alma på 9 og Villads på 5.</p>
          <Quote
            form="page"
            words="Jeg vil have ro derhjemme, så jeg kan være der for mine børn. Og en dag vil jeg arbejde med planter igen."
            who="Majas egne ord, 12. maj. Kun Maja kan ændre dem."
          />
        </div>
      </div>
      <div className="k-page k-stack">
        <PlanParts />
        <TimelinePart />
        <FormParts />
        <SmallParts />
      </div>
    </AppShell>
  )
}
