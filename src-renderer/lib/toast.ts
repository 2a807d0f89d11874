/** One quiet line at a time that confirms what was done, and goes by itself. */
import { create } from 'zustand'

/** Something the toast offers while it stands, such as undoing. */
export interface ToastAct {
  readonly label: string
  /** Keys that do the same. */
  readonly keys: string
  run(): void
}

interface Toast {
  /** Counts up, so that the same text said twice is noticed. */
  readonly number: number
  readonly text: string
  readonly act: ToastAct | null
}

/** Milliseconds a confirmation stays; longer where there is something to decide. */
const stay = { plain: 2000, acting: 10_000 } as const
let timer: ReturnType<typeof setTimeout> | undefined
let last = 0

export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

export const hideToast = (): void => {
  clearTimeout(timer)
  useToast.setState({ toast: null })
}

/** It stays while a pointer or the focus is on it, for whoever reads slowly or comes by keyboard. */
export const holdToast = (): void => clearTimeout(timer)

/** Its time begins anew. */
export const releaseToast = (): void => {
  const { toast } = useToast.getState()
  clearTimeout(timer)
  if (toast !== null) timer = setTimeout(hideToast, toast.act === null ? stay.plain : stay.acting)
}

/** Takes the place of the one before. `act` is offered beside the words. */
export const showToast = (text: string, act: ToastAct | null = null): void => {
  useToast.setState({ toast: { number: ++last, text, act } })
  releaseToast()
}
