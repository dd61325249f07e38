// What the room puts on the page of a working agreement (platform/react/slots.tsx).
import { useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import type { SlotProps } from '../../../platform/react/slots.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { agreementOrigin } from '../api.frames.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { AskWhyLink } from './ask-why.shared.tsx'

/** The experiment that it grew out of; and a way to ask why from here. */
export function OnAgreement({ agreementId, title }: SlotProps['agreement.origin']) {
  const t = useText(da, en)
  const { data } = useLoad(agreementOrigin, { params: { agreementId } })
  return (
    <>
      {data?.origins.map(one => (
        <Notice key={one.loopId + one.title} icon="sync" title={t.grown.title}>
          <p>
            {t.grown.from(one.title)} {t.grown.saw(one.came)}
          </p>
          <Link href={`/why/${one.loopId}`}>{t.grown.loop(one.loopTitle)}</Link>
        </Notice>
      ))}
      <p>
        <AskWhyLink kind="agreement" id={agreementId} words={title} />
      </p>
    </>
  )
}
