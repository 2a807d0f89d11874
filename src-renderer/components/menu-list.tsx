/** The open menu of a menu button: arrow keys, first letters, Esc; things to tick first, then acts. */
import { Check, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './menu-list.module.css'

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

const Choice = ({ icon: Icon, label, hint, isIdle = false }: MenuChoice) => (
  <>
    {Icon !== undefined && <Icon size={14} strokeWidth={2} aria-hidden className={styles.icon} />}
    <span className={classNames(styles.label, isIdle && styles.idle)}>{label}</span>
    {hint !== undefined && <span className={styles.hint}>{hint}</span>}
  </>
)

export interface MenuListProps extends MenuContent {
  readonly trigger: RefObject<HTMLElement | null>
  onClose(): void
}

const MenuList = ({ label, options = [], ticked = [], onTick, acts = [], onAct, trigger, onClose }: MenuListProps) => (
  <Popover
    triggerRef={trigger}
    isOpen
    onOpenChange={onClose}
    placement="bottom start"
    offset={4}
    className={classNames(styles.popover)}
  >
    <Menu
      aria-label={label}
      autoFocus="first"
      onClose={onClose}
      onAction={(id) => onAct?.(String(id))}
      className={classNames(styles.menu)}
    >
      {options.length > 0 && (
        <MenuSection
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={ticked}
          onSelectionChange={(keys) =>
            onTick?.(keys === 'all' ? options.map((option) => option.id) : [...keys].map(String))
          }
          shouldCloseOnSelect={false}
          className={classNames(styles.section)}
        >
          {options.map((option) => (
            <MenuItem key={option.id} id={option.id} textValue={option.label} className={classNames(styles.item)}>
              <span className={styles.tick}>
                <Check size={14} strokeWidth={2.5} aria-hidden />
              </span>
              <Choice {...option} />
            </MenuItem>
          ))}
        </MenuSection>
      )}
      {acts.length > 0 && (
        <MenuSection aria-label={label} className={classNames(styles.section)}>
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} textValue={act.label} className={classNames(styles.item)}>
              <Choice {...act} />
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </Menu>
  </Popover>
)

export default MenuList
