/** Asks what a column headed like a service holds, where its values are too many to be taken for services unasked. */
import { type CrowdedServices, tableLimits } from '../../../src-preload/model/tables.ts'
import { ChoiceRow } from '../../components/choice-row.tsx'
import { useTranslate } from '../../lib/locale.ts'
import styles from './sources-view.module.css'

const answers = ['category', 'service'] as const

export interface ServiceQuestionProps {
  /** Heading of the column. */
  readonly column: string
  readonly crowded: CrowdedServices
  readonly isService: boolean
  onAnswer(isService: boolean): void
}

export const ServiceQuestion = ({ column, crowded, isService, onAnswer }: ServiceQuestionProps) => {
  const t = useTranslate()
  const { count, examples } = crowded
  const question = t('sources.crowded', { column, count, examples: examples.join(t('list.separator')) })
  return (
    <div className={styles.question}>
      <p>{question}</p>
      <ChoiceRow
        label={question}
        values={answers}
        chosen={isService ? 'service' : 'category'}
        labelOf={(answer) => t(`sources.crowded.${answer}`, { count })}
        onChoose={(answer) => onAnswer(answer === 'service')}
      />
      {count > tableLimits.services && (
        <p className={styles.facts}>{t('sources.crowded-limit', { limit: tableLimits.services })}</p>
      )}
    </div>
  )
}
