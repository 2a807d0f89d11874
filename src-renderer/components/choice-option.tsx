/** One of several values side by side, of which one is chosen. */
import type { ReactNode } from 'react'

export interface ChoiceOptionProps {
  /** The same for all of one choice. */
  readonly name: string
  readonly isChosen: boolean
  /** Composes `option` of the style sheet beside this file. */
  readonly className: string | undefined
  readonly children: ReactNode
  onChoose(): void
}

export const ChoiceOption = ({ name, isChosen, className, children, onChoose }: ChoiceOptionProps) => (
  <label className={className}>
    <input type="radio" name={name} className="visually-hidden" checked={isChosen} onChange={onChoose} />
    {children}
  </label>
)
