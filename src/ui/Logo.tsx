/** Two rings, one through the other. Decorative: the name stands beside it. */
export function Logo() {
  return (
    <svg className="k-logo" viewBox="0 0 34 24" aria-hidden="true" focusable="false">
      <circle className="k-logo-b" cx="22.5" cy="12" r="8.5" />
      <circle className="k-logo-a" cx="11.5" cy="12" r="8.5" />
      <path className="k-logo-b" d="M14.3 9.7A8.5 8.5 0 0 1 22.5 3.5" />
    </svg>
  )
}
