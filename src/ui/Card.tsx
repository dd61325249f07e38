import './Card.css'
import { type ReactNode, useId } from 'react'

type CardProps = {
  readonly title?: ReactNode
  /** What the title is in the order of headings. */
  readonly level?: 2 | 3 | 4
  /** Small words under the title. */
  readonly detail?: ReactNode
  /** Beside the title: one link or a small button. */
  readonly action?: ReactNode
  /** Under a line: source, period, who it counts for. */
  readonly footer?: ReactNode
  readonly tone?: 'plain' | 'voice' | 'well' | 'ok' | 'stop'
  readonly as?: 'section' | 'article' | 'div'
  readonly children?: ReactNode
}

export function Card(props: CardProps) {
  const { title, level = 2, detail, action, footer, tone = 'plain', as: Part = 'section', children } = props
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <Part className={`k-card k-card-${tone}`} aria-labelledby={title && Part !== 'div' ? id : undefined}>
      {title || action ? (
        <div className="k-card-head">
          <div>
            {title ? (
              <Heading className="k-card-title" id={id}>
                {title}
              </Heading>
            ) : null}
            {detail ? <p className="k-meta">{detail}</p> : null}
          </div>
          {action}
        </div>
      ) : null}
      {children}
      {footer ? <div className="k-card-foot">{footer}</div> : null}
    </Part>
  )
}
