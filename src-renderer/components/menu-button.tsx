/** A button that opens a menu of acts or of things to tick. The menu itself is loaded when the window is idle. */
import { type ComponentPropsWithRef, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { MenuContent } from './menu-list.tsx'

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
