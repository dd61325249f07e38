import { type ComponentProps, createContext, type MouseEvent, use } from 'react'

const NavigateContext = createContext<((href: string) => void) | undefined>(undefined)

/** Hand in the router's way of moving; without it every link loads its page. */
export const NavigateProvider = NavigateContext

export type LinkProps = ComponentProps<'a'> & { readonly href: string }

function wantsNewPlace(event: MouseEvent<HTMLAnchorElement>): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}

/** A real link, so that it can be copied, opened in a new tab and read by every tool. */
export function Link({ href, onClick, target, ...rest }: LinkProps) {
  const navigate = use(NavigateContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const ours = href.startsWith('/') && !href.startsWith('//') && rest.download === undefined
    if (event.defaultPrevented || !navigate || !ours || target || wantsNewPlace(event)) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} target={target} onClick={follow} {...rest} />
}
