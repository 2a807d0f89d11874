/** A button that opens a menu of acts or of things to tick. The menu itself is loaded when the window is idle. */
import type { LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef, lazy, type ReactNode, Suspense, useRef, useState } from 'react'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  /** Shown at the right: a count, or the keys that do the same. */
  readonly hint?: string
  /** Would change nothing, such as a filter that nothing passes. */
  readonly isIdle?: boolean
}

export interface MenuContent {
  /** Announced name of the menu. */
  readonly label: string
  /** Things to tick; the menu stays open. */
  readonly options?: readonly MenuChoice[]
  readonly ticked?: readonly string[]
  onTick?(ids: readonly string[]): void
  /** Acts, below the options; the menu closes. */
  readonly acts?: readonly MenuChoice[]
  onAct?(id: string): void
}

const loadMenuList = () => import('./menu-list.tsx')
const MenuList = lazy(loadMenuList)

/** Fetches the menu's code, so that the first opening is as quick as the next. */
export const warmMenus = (): void => void loadMenuList()

export interface MenuButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'ref'> {
  readonly menu: MenuContent
  readonly children: ReactNode
}

export const MenuButton = ({ menu, children, ...rest }: MenuButtonProps) => {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
        {...rest}
      >
        {children}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList {...menu} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
