/** Advice as people read it: the words of Markdown without its marks and addresses, and its first sentence. */

/** Bounded on both sides, so that unclosed brackets cost nothing. */
const links = /!?\[([^[\]\n]{0,300})\]\([^()\n]{0,2000}\)/g
const marks = /\*\*|__|`|^[ \t]*(?:[-*+]|#{1,6}|>|\d{1,2}\.)[ \t]+/gm
const sentenceEnd = /[。！？!?；\n]|\.(?=\s|$)/

/** Links and images become their text; emphasis, code, headings and list marks go. Lines stay lines. */
export const toPlainText = (markdown: string): string => markdown.replace(links, '$1').replace(marks, '').trim()

/** The first sentence of a plain text, without its full stop. */
export const firstSentence = (text: string): string => {
  const end = sentenceEnd.exec(text)
  return end === null ? text : text.slice(0, end.index).trim()
}
