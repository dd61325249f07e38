import { type ComponentProps, useId, useLayoutEffect, useRef } from 'react'
import { Field, type FieldWords, useFieldIds } from './Field.tsx'

type OwnProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** The longest text; typing past it stays possible, the words say how much is too much. */
  readonly limit?: number
  /** Words for what is left; negative when there is too much. */
  readonly counter?: (left: number) => string
  /** The citizen writes here: their own typeface. */
  readonly ownWords?: boolean
}

type TextAreaProps = FieldWords &
  OwnProps &
  Omit<ComponentProps<'textarea'>, keyof OwnProps | keyof FieldWords | 'ref'>

/** Grows with what is written, so that nobody writes through a slit. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    optional,
    id,
    value,
    onChange,
    limit,
    counter,
    ownWords,
    rows = 3,
    ...rest
  } = props
  const counterId = useId()
  const counted = limit !== undefined && counter !== undefined
  const ids = useFieldIds(props, counted ? counterId : undefined)
  const ref = useGrowing(value)
  return (
    <Field words={props} ids={ids}>
      <textarea
        {...rest}
        {...ids.aria}
        ref={ref}
        rows={rows}
        className={ownWords ? 'k-input k-own-words' : 'k-input'}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {counted ? <Counter id={counterId} left={limit - value.length} words={counter} limit={limit} /> : null}
    </Field>
  )
}

type CounterProps = {
  readonly id: string
  readonly left: number
  readonly limit: number
  readonly words: (left: number) => string
}

/** Spoken only near the end, and then not at every key. */
function Counter({ id, left, limit, words }: CounterProps) {
  const near = left <= limit / 10
  return (
    <>
      <p className={left < 0 ? 'k-counter k-error' : 'k-counter'} id={id}>
        {words(left)}
      </p>
      <span className="k-hidden" role="status">
        {near ? words(left - (((left % 10) + 10) % 10)) : ''}
      </span>
    </>
  )
}

/** Browsers without `field-sizing` get the height measured. */
function useGrowing(value: string) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = ref.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    if (value !== '') area.style.height = `${area.scrollHeight + 2}px`
  }, [value])
  return ref
}
