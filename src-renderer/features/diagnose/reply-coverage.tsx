/** Which of several errors the reply covers: all of them, until the person leaves some out. */
import { FindingName } from '../../components/finding/finding-name.tsx'
import { TickBox } from '../../components/tick-box.tsx'
import { useTranslate } from '../../lib/locale.ts'
import { findingKey } from './diagnose-store.ts'
import styles from './reply-composer.module.css'
import { diagnoseStore } from './use-diagnose.ts'
import type { Answered } from './use-reply-subjects.ts'

export interface ReplyCoverageProps {
  readonly answerable: readonly Answered[]
  readonly answered: readonly Answered[]
}

export const ReplyCoverage = ({ answerable, answered }: ReplyCoverageProps) => {
  const t = useTranslate()
  const covered = new Set(answered.map(({ finding }) => findingKey(finding)))
  return (
    <fieldset data-coverage className={styles.coverage}>
      <legend className={styles.legend}>{t('composer.covers')}</legend>
      {answerable.map(({ finding, chosen }) => {
        const key = findingKey(finding)
        const candidate = finding.candidates[chosen ?? 0]
        if (candidate === undefined) return null
        return (
          <TickBox
            key={key}
            className={styles.covered}
            isTicked={covered.has(key)}
            // A reply covers one error at least.
            isDisabled={covered.size === 1 && covered.has(key)}
            onTick={(isTicked) => diagnoseStore.getState().answer(key, isTicked)}
          >
            <FindingName {...candidate} />
          </TickBox>
        )
      })}
    </fieldset>
  )
}
