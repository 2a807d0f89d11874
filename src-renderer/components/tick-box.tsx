/** A box to tick, with what it is for beside it; half ticked where it stands for several things of which some are. */
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../lib/class-names.ts'
import styles from './tick-box.module.css'

export interface TickBoxProps {
  readonly isTicked: boolean
  readonly isHalf?: boolean
  readonly isDisabled?: boolean
  /** Announced name where nothing stands beside the box. */
  readonly label?: string
  readonly children?: ReactNode
  readonly className?: string | undefined
  onTick(isTicked: boolean): void
}

/** The browser's own box under our look: it is found, named and worked as people and their tools know it. */
export const TickBox = (props: TickBoxProps) => {
  const { isTicked, isHalf = false, isDisabled = false, label, children, className, onTick } = props
  const Mark = isHalf ? Minus : Check
  return (
    <label className={classNames(styles.tick, className)}>
      <span className={styles.box}>
        <input
          type="checkbox"
          ref={(input) => {
            if (input !== null) input.indeterminate = isHalf
          }}
          aria-label={label}
          className={styles.input}
          checked={isTicked}
          disabled={isDisabled}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <Mark size={12} strokeWidth={3} aria-hidden className={styles.mark} />
      </span>
      {children}
    </label>
  )
}

/** How much of a group is picked, as a box has it. */
export const tickOf = (count: number, of: number): Pick<TickBoxProps, 'isTicked' | 'isHalf' | 'isDisabled'> => ({
  isTicked: of > 0 && count === of,
  isHalf: count > 0 && count < of,
  isDisabled: of === 0,
})
