/** A square button that shows an icon only: its label is announced and stands in the tooltip. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../lib/class-names.ts'
import { keyName } from '../lib/key-names.ts'
import styles from './button.module.css'

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> {
  readonly icon: LucideIcon
  readonly label: string
  /** Keys that do the same, as shown to people. */
  readonly keys?: string
}

export const IconButton = ({ icon: Icon, label, keys, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    data-tooltip={keys === undefined ? label : `${label}  ${keyName(keys)}`}
    className={classNames(styles.icon, className)}
    {...rest}
  >
    <Icon size={16} strokeWidth={1.75} aria-hidden />
  </button>
)
