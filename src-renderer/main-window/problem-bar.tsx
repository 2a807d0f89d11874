/** What went wrong, at the top of every view: which file, what to do; gone at one click. */
import { TriangleAlert, X } from 'lucide-react'
import { IconButton } from '../components/icon-button.tsx'
import { dismissProblems, useApp } from '../lib/app-store.ts'
import { useTranslate, wordSentence } from '../lib/locale.ts'
import styles from './problem-bar.module.css'

export const ProblemBar = () => {
  const t = useTranslate()
  const problems = useApp((state) => state.problems)
  if (problems.length === 0) return null
  return (
    <div role="alert" className={styles.bar}>
      <TriangleAlert size={16} strokeWidth={2} aria-hidden />
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{wordSentence(t, problem)}</li>
        ))}
      </ul>
      <IconButton icon={X} label={t('problem.dismiss')} onClick={dismissProblems} />
    </div>
  )
}
