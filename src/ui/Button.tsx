import './Button.css'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { Link, type LinkProps } from './Link.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'ghost' | 'link' | 'danger'

type Look = {
  readonly kind?: ButtonKind
  readonly icon?: IconName | undefined
  readonly iconAfter?: IconName | undefined
  readonly small?: boolean
  /** As wide as what it stands in. */
  readonly wide?: boolean
}

function lookOf({ kind = 'secondary', small, wide }: Look, extra?: string): string {
  const names = ['k-button', `k-button-${kind}`, small && 'k-button-small', wide && 'k-button-wide', extra]
  return names.filter(Boolean).join(' ')
}

function Face({ icon, iconAfter, children }: Look & { readonly children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </>
  )
}

export type ButtonProps = Look & {
  /** What is being done right now ("Gemmer …"). While it is set the button keeps its focus, but does nothing. */
  readonly busy?: string | undefined
} & ComponentProps<'button'>

export function Button(props: ButtonProps) {
  const { kind, icon, iconAfter, small, wide, busy, className, children, onClick, ...rest } = props
  const still = busy !== undefined || rest['aria-disabled'] === true
  return (
    <button
      type="button"
      {...rest}
      className={lookOf(props, className)}
      aria-disabled={still || undefined}
      onClick={event => (still ? event.preventDefault() : onClick?.(event))}
    >
      {busy === undefined ? null : <span className="k-spinner" aria-hidden="true" />}
      <Face icon={busy === undefined ? icon : undefined} iconAfter={iconAfter}>
        {busy ?? children}
      </Face>
    </button>
  )
}

export function ButtonLink(props: Look & LinkProps) {
  const { kind, icon, iconAfter, small, wide, className, children, ...rest } = props
  return (
    <Link {...rest} className={lookOf(props, className)}>
      <Face icon={icon} iconAfter={iconAfter}>
        {children}
      </Face>
    </Link>
  )
}

type IconButtonProps = { readonly icon: IconName; readonly label: string } & ComponentProps<'button'>

/** A button with a picture only: the label is its name. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={['k-icon-button', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  )
}
