/** Puts a text into another one where the caret stands; a slash that asked for it goes. */

export interface Edited {
  readonly text: string
  /** Where the caret goes. */
  readonly caret: number
}

/** Whether a slash typed at `caret` stands at the beginning of an otherwise empty line. */
export const isAsked = (text: string, caret: number): boolean => {
  const from = text.lastIndexOf('\n', caret - 1) + 1
  const newline = text.indexOf('\n', caret)
  return text.slice(from, newline < 0 ? text.length : newline).trim() === ''
}

/** Into an empty line as it is, elsewhere with lines of its own. */
export const insertText = (text: string, caret: number, words: string): Edited => {
  if (text.trim() === '') return { text: words, caret: words.length }
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  const lead = before === '' || before.endsWith('\n') ? '' : '\n'
  const rest = after === '' || after.startsWith('\n') ? '' : '\n'
  return { text: `${before}${lead}${words}${rest}${after}`, caret: before.length + lead.length + words.length }
}
