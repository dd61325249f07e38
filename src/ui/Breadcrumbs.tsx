import './Breadcrumbs.css'
import { Link } from './Link.tsx'

type Crumb = { readonly label: string; readonly href?: string }

/** The way here; the last one is this page and no link. */
export function Breadcrumbs({
  label,
  crumbs,
}: {
  readonly label: string
  readonly crumbs: readonly Crumb[]
}) {
  return (
    <nav aria-label={label} className="k-crumbs">
      <ol>
        {crumbs.map(crumb => (
          <li key={crumb.href ?? crumb.label}>
            {crumb.href ? (
              <Link href={crumb.href}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
