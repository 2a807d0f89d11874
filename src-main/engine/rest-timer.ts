/** When the engine's thread may end: nobody has asked anything for a while, and no diagnosis waits for its next piece. */
import type { DiagnosisId } from '../../src-preload/model/diagnosis.ts'

/**
 * Milliseconds without a call, and without anybody at a window, after which the thread ends. With it goes 31 % of the memory of a
 * host; no window asks later for what only it knows.
 */
export const engineRest = 60_000

/**
 * Times that a diagnosis which has not ended puts off that end: its next piece may be a picture that is read, or a file on a slow
 * share. A window that was closed in the middle never ends its own, so it is not waited for without end.
 */
export const restsPutOff = 10

export interface RestTimer {
  /** Somebody is there, or has asked something: the time begins anew. */
  stir(): void
  /** A diagnosis has begun, which only this thread knows. */
  begin(id: DiagnosisId): void
  finish(id: DiagnosisId): void
  /** The thread was lost, and its diagnoses with it. */
  forget(): void
  stop(): void
}

export interface RestTimerDependencies {
  /** The thread is at work, or knows what another would not. */
  isNeeded(): boolean
  rest(): void
}

export const createRestTimer = ({ isNeeded, rest }: RestTimerDependencies): RestTimer => {
  const underWay = new Set<DiagnosisId>()
  let putOff = 0
  const elapse = () => {
    if (isNeeded() || (underWay.size > 0 && putOff++ < restsPutOff)) return timer.refresh()
    underWay.clear()
    rest()
  }
  const timer = setTimeout(elapse, engineRest).unref()
  return {
    stir() {
      putOff = 0
      timer.refresh()
    },
    begin(id) {
      underWay.add(id)
    },
    finish(id) {
      underWay.delete(id)
    },
    forget() {
      underWay.clear()
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
