/** One quiet line at a time that confirms what was done, and goes by itself. */
import { create } from 'zustand'

interface Toast {
  /** Counts up, so that the same text said twice is noticed. */
  readonly number: number
  readonly text: string
}

/** Milliseconds a confirmation stays. */
const stay = 2000
let timer: ReturnType<typeof setTimeout> | undefined

export const useToast = create<{ readonly toast: Toast | null }>(() => ({ toast: null }))

export const showToast = (text: string): void => {
  const last = useToast.getState().toast?.number ?? 0
  useToast.setState({ toast: { number: last + 1, text } })
  clearTimeout(timer)
  timer = setTimeout(() => useToast.setState({ toast: null }), stay)
}
