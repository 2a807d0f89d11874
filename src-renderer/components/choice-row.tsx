/** A few values side by side, one of them chosen: a click or the arrow keys. */
import { useId } from 'react'
import { ChoiceOption } from './choice-option.tsx'
import styles from './choice-row.module.css'

export interface ChoiceRowProps<V extends string> {
  /** Announced name of the whole. */
  readonly label: string
  readonly values: readonly V[]
  /** Null while there is none, as for several things that differ. */
  readonly chosen: V | null
  labelOf(value: V): string
  onChoose(value: V): void
}

export const ChoiceRow = <V extends string>({ label, values, chosen, labelOf, onChoose }: ChoiceRowProps<V>) => {
  const name = useId()
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{label}</legend>
      {values.map((value) => (
        <ChoiceOption
          key={value}
          name={name}
          isChosen={value === chosen}
          className={styles.choice}
          onChoose={() => onChoose(value)}
        >
          {labelOf(value)}
        </ChoiceOption>
      ))}
    </fieldset>
  )
}
