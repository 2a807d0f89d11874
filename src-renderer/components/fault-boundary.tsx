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

interface FaultBoundaryProps {
  /** Draws nothing in place of what failed, and tries again at the next act: for what comes and goes over the window. */
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

interface State {
  readonly hasFault: boolean
}

/** React takes down everything up to the next boundary: without one the window would be empty. Only a class can be one. */
export class FaultBoundary extends Component<FaultBoundaryProps, State> {
  override state: State = { hasFault: false }

  static getDerivedStateFromError(): State {
    return { hasFault: true }
  }

  #waiting = new AbortController()

  readonly #again = (): void => {
    this.#waiting.abort()
    this.setState({ hasFault: false })
  }

  /** The window's own watch tells the reason. */
  override componentDidCatch(error: unknown): void {
    reportError(error)
    if (this.props.isQuiet !== true) return
    this.#waiting = new AbortController()
    for (const act of ['pointerdown', 'keydown'] as const)
      document.addEventListener(act, this.#again, { signal: this.#waiting.signal })
  }

  override componentWillUnmount(): void {
    this.#waiting.abort()
  }

  override render(): ReactNode {
    if (!this.state.hasFault) return this.props.children
    return this.props.isQuiet === true ? null : <Fault onAgain={this.#again} />
  }
}
