import './Banner.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

type BannerProps = { readonly icon: IconName; readonly action?: ReactNode; readonly children: ReactNode }

/** A dark band under the header for a state that holds for the whole screen: "I sidder sammen". */
export function Banner({ icon, action, children }: BannerProps) {
  return (
    <div className="k-banner k-on-dark">
      <p className="k-banner-words">
        <Icon name={icon} />
        <span>{children}</span>
      </p>
      {action}
    </div>
  )
}
