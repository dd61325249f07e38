import { useEffect, useState } from 'react'
import { useMe } from './me.tsx'

const prefix = 'draft:'

/**
 * Text that is kept in this tab until it is sent, so that neither a reload nor a look at another page loses it. It is the
 * person's alone: it goes when they sign out (`forgetDrafts`), and when it is set to nothing.
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const me = useMe()
  const key = `${prefix}${me.personId}:${name}`
  const [text, setText] = useState(() => read(key))
  useEffect(() => {
    try {
      if (text === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
    } catch {
      // storage is full or forbidden: then the text lives as long as the page
    }
  }, [key, text])
  return [text, setText]
}

/** The same for what stands already: what was typed over it is kept until it is saved (`forget`). */
export function useDraftOver(name: string, now: string): [string, (text: string) => void, () => void] {
  const [draft, keep] = useDraft(name)
  const [text, setText] = useState(draft || now)
  const type = (next: string) => {
    setText(next)
    keep(next === now ? '' : next)
  }
  return [text, type, () => keep('')]
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // nothing is kept where nothing may be
  }
}
