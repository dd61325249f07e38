import './Loading.css'
import { useEffect, useState } from 'react'

const patience = 400

/** What most people never see: nothing for 0.4 seconds, then the shape of what comes and a word for it. */
export function Loading({ label }: { readonly label: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className="k-loading">
      {late ? (
        <>
          <span className="k-hidden">{label}</span>
          <Skeleton />
        </>
      ) : null}
    </div>
  )
}

export function Skeleton() {
  return (
    <div className="k-skeleton" aria-hidden="true">
      <span className="k-skeleton-s" />
      <span />
      <span className="k-skeleton-m" />
    </div>
  )
}
