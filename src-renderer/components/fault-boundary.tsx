/** Keeps a fault while drawing to its own part of the window: the rest stands, and the part can be drawn anew. */
import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useTranslate } from '../lib/locale.ts'
import buttons from './button.module.css'
import { EmptyState } from './empty-state.tsx'

const Fault = ({ onAgain }: { onAgain(): void }) => {
  const t = useTranslate()
  return (
    <EmptyState icon={TriangleAlert} title={t('problem.part')}>
      <p>{t('problem.part-hint')}</p>
      <button type="button" className={buttons.bordered} onClick={onAgain}>
        {t('problem.part-again')}
      </button>
    </EmptyState>
  )
}

interface State {
  readonly hasFault: boolean
}

/** React takes down everything up to the next boundary: without one the window would be empty. Only a class can be one. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFault: false }

  static getDerivedStateFromError(): State {
    return { hasFault: true }
  }

  /** The window's own watch tells the reason. */
  override componentDidCatch(error: unknown): void {
    reportError(error)
  }

  override render(): ReactNode {
    return this.state.hasFault ? <Fault onAgain={() => this.setState({ hasFault: false })} /> : this.props.children
  }
}
