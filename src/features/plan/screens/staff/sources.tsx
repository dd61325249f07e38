import './sources.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useProblemWords } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Skeleton } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { getAttachment } from '../../api.notes.ts'
import type { Attachment } from '../../model.notes.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useHere } from './here.tsx'

const shownAtFirst = 4

/** What an import brought that the plan has no place for, kept as it came. */
export function Sources() {
  const { view, t, dates } = useHere()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<Attachment>()
  const sources = view.objects.attachment.filter(a => a.title !== null)
  if (sources.length === 0) return null
  const shown = all ? sources : sources.slice(0, shownAtFirst)
  return (
    <Card title={t.unsorted.sources} detail={t.unsorted.sourcesDetail}>
      <ul className="plan-unsorted">
        {shown.map(source => (
          <li key={source.id}>
            <div>
              <p className="plan-clip">
                <Written>{source.title}</Written>
              </p>
              <p className="k-meta">
                {[source.resourceType, source.datedOn && dates.day(source.datedOn)]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
            <Button
              small
              kind="ghost"
              aria-label={t.unsorted.view(source.title ?? '')}
              onClick={() => setOpen(source)}
            >
              {t.unsorted.viewShort}
            </Button>
          </li>
        ))}
      </ul>
      {sources.length > shown.length ? (
        <Button kind="link" onClick={() => setAll(true)}>
          {t.unsorted.more(sources.length - shown.length)}
        </Button>
      ) : null}
      {open ? <Source source={open} onClose={() => setOpen(undefined)} /> : null}
    </Card>
  )
}

function Source({ source, onClose }: { source: Attachment; onClose: () => void }) {
  const e = useText(da, en)
  const { t, citizenId } = useHere()
  const problemWords = useProblemWords()
  // Opening a source is a look of its own, so it is asked for each time and not kept fresh behind the reader's back.
  const { data, error } = useLoad(
    getAttachment,
    { params: { citizenId, attachmentId: source.id } },
    { staleMs: Number.POSITIVE_INFINITY },
  )
  return (
    <Dialog open wide onClose={onClose} title={source.title ?? ''} closeLabel={e.close}>
      {error ? <Notice kind="error">{problemWords(error)}</Notice> : null}
      {!data && !error ? <Skeleton /> : null}
      {data ? (
        <section className="k-scroll plan-source" aria-label={t.unsorted.content} {...focusable}>
          <pre>{JSON.stringify(data.content, null, 2)}</pre>
        </section>
      ) : null}
    </Dialog>
  )
}

/** Who cannot drag must be able to scroll by keys. */
const focusable = { tabIndex: 0 }
