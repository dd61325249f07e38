import './ErrorBoundary.css'
import { Component, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type ErrorViewProps = {
  /** What happened. */
  readonly title: string
  /** What was kept. */
  readonly kept?: ReactNode
  /** What to do. */
  readonly action?: ReactNode
  /** To give to support. */
  readonly reference?: string
}

export function ErrorView({ title, kept, action, reference }: ErrorViewProps) {
  return (
    <div className="k-error-view" role="alert">
      <Icon name="error" size="l" />
      <h2>{title}</h2>
      {kept ? <div>{kept}</div> : null}
      {action ? <div className="k-line">{action}</div> : null}
      {reference ? <p className="k-small">{reference}</p> : null}
    </div>
  )
}

type ErrorBoundaryProps = {
  readonly view: (error: unknown) => ReactNode
  readonly onError?: (error: unknown) => void
  readonly children: ReactNode
}

type Broken = { readonly broken: { readonly error: unknown } | undefined }

/** Holds a broken part back from breaking the page around it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Broken> {
  override state: Broken = { broken: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { broken: { error } }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error)
  }

  override render() {
    const { broken } = this.state
    return broken ? this.props.view(broken.error) : this.props.children
  }
}
