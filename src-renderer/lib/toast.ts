/** One quiet line at a time that confirms what was done, and goes by itself. */
import { create } from 'zustand'

/** Something the toast offers while it stands, such as undoing. */
export interface ToastAct {
  readonly label: string
  run(): void
}

interface Toast {
  /** Counts up, so that the same text said twice is noticed. */
  readonly number: number
  readonly text: string
  readonly act: ToastAct | null
}

/** Milliseconds a confirmation stays; longer where there is something to decide. */
const stay = { plain: 2000, acting: 8000 } as const
let timer: ReturnType<typeof setTimeout> | undefined

export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

export const hideToast = (): void => {
  clearTimeout(timer)
  useToast.setState({ toast: null })
}

export const showToast = (text: string, act: ToastAct | null = null): void => {
  const last = useToast.getState().toast?.number ?? 0
  useToast.setState({ toast: { number: last + 1, text, act } })
  clearTimeout(timer)
  timer = setTimeout(hideToast, act === null ? stay.plain : stay.acting)
}
