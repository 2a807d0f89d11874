/** What was done last in this window and can be taken back: offered by the toast, and by Ctrl+Z, the newest first. */
import { showToast } from './toast.ts'

export interface UndoWords {
  /** What was done. */
  readonly said: string
  /** What the button says. */
  readonly undo: string
  /** What is said once it is taken back. */
  readonly undone: string
}

interface Undo {
  readonly words: UndoWords
  /** Resolves to false when it could not be taken back; it has said so itself. */
  run(): Promise<boolean>
}

/** As many as main remembers. */
const remembered = 50
let undos: readonly Undo[] = []

const run = async (undo: Undo): Promise<void> => {
  undos = undos.filter((other) => other !== undo)
  if (await undo.run()) showToast(undo.words.undone)
}

/** Says what was done, with the way back. */
export const offerUndo = (words: UndoWords, back: Undo['run']): void => {
  const undo = { words, run: back }
  undos = [...undos, undo].slice(-remembered)
  showToast(words.said, { label: words.undo, keys: 'Ctrl Z', run: () => void run(undo) })
}

/** Acts that main has not answered yet: Ctrl+Z pressed meanwhile is about them. */
const underWay = new Set<Promise<unknown>>()

/** `act` resolves once it has offered its way back, if it has one. */
export const expectUndo = <T>(act: Promise<T>): Promise<T> => {
  const done = () => underWay.delete(act)
  underWay.add(act)
  act.then(done, done)
  return act
}

/** Takes back the last thing that has not been taken back yet; false when there is none. */
export const undoLast = (): boolean => {
  if (underWay.size > 0) {
    void Promise.allSettled(underWay).then(undoLast)
    return true
  }
  const last = undos.at(-1)
  if (last !== undefined) void run(last)
  return last !== undefined
}
