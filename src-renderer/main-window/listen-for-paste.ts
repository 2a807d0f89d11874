/** Ctrl+V anywhere brings the clipboard's text to Diagnose, unless a field is there to take it. */

/** Longest query that is pasted; what has line breaks, braces or quotes is a response, which a one-line field would mangle. */
const queryLength = 120
const responseMarks = /[\n{}"]/

/** The clipboard alone holds the window up for some 80 ms with ten megabytes: what is done with so much waits its turn. */
const longText = 1_000_000

const isForField = (target: EventTarget | null, text: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return text.length <= queryLength && !responseMarks.test(text.trim())
  return target.isContentEditable || target instanceof HTMLTextAreaElement
}

/** Returns the end. Calls `take` for a pasted text, `takeFiles` for pasted files, and `takeUnseen` where the window was given nothing. */
export const listenForPaste = (
  take: (text: string) => void,
  takeFiles: (files: readonly File[]) => void,
  takeUnseen: () => void,
): (() => void) => {
  const paste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role=dialog]') !== null) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const files = [...(event.clipboardData?.files ?? [])]
    if (text === '' && files.length === 0) return takeUnseen()
    if (text.trim() === '' ? files.length === 0 : isForField(event.target, text)) return
    event.preventDefault()
    if (text.trim() === '') takeFiles(files)
    else if (text.length < longText) take(text)
    else setTimeout(() => take(text))
  }
  document.addEventListener('paste', paste)
  return () => document.removeEventListener('paste', paste)
}
