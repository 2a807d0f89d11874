/** What is written in a dialog of this window, one at a time: left unsaved it can be had back, and one asked for meanwhile comes after it. */
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { MessageKey, Translate } from '../../src-preload/message.ts'
import { offerUndo } from './undo.ts'

export interface WriterState<W> {
  readonly writing: W | null
  /** Something was typed that would be lost. */
  readonly isTyped: boolean
  /** Counts up with everything that is begun. */
  readonly begun: number
  /** Asked for from elsewhere while another was being written: begun once that one is saved or left. */
  readonly waiting: readonly W[]
}

export interface Writer<W> {
  readonly use: UseBoundStore<StoreApi<WriterState<W>>>
  /** What was only opened gives way; what is half written comes first. */
  begin(next: W): void
  change(change: (writing: W) => W): void
  leave(): void
  /** What was typed can be had back. */
  leaveUnsaved(t: Translate): void
}

/** `left` says that it was not saved; `goOn` makes of what was left what is gone on with, by default the same. */
export const createWriter = <W>(left: MessageKey, goOn: (left: W) => W = (same) => same): Writer<W> => {
  const use = create<WriterState<W>>(() => ({ writing: null, isTyped: false, begun: 0, waiting: [] }))
  const leave = () =>
    use.setState(({ begun, waiting: [next = null, ...waiting] }) => ({
      writing: next,
      isTyped: false,
      begun: begun + 1,
      waiting,
    }))
  return {
    use,
    begin: (next) =>
      use.setState(({ isTyped, begun, waiting }) =>
        isTyped ? { waiting: [...waiting, next] } : { writing: next, isTyped: false, begun: begun + 1 },
      ),
    change: (change) =>
      use.setState(({ writing }) => (writing === null ? {} : { writing: change(writing), isTyped: true })),
    leave,
    leaveUnsaved(t) {
      const { writing, isTyped } = use.getState()
      leave()
      if (writing === null || !isTyped) return
      offerUndo({ said: t(left), undo: t('draft.go-on'), undone: t('draft.back') }, async () => {
        const back = goOn(writing)
        // Behind the one that is being written by now.
        use.setState(({ isTyped, begun, waiting }) =>
          isTyped ? { waiting: [back, ...waiting] } : { writing: back, isTyped: true, begun: begun + 1 },
        )
        return true
      })
    },
  }
}
