/**
 * Fills a reply's template line by line. A slot without a value leaves a mark that nobody overlooks; only one that is written
 * with a question mark, `{scopes?}`, may stay silent: its line is left out, with the heading above a list.
 */

/** A name is anything but what JSON and other quoted code would have in braces. */
const slot = /\{([^{}?"'\n]{1,60})(\?)?\}/g

/** `null` says that the answer stands elsewhere in the same text. */
export type SlotValues = Readonly<Record<string, string | null>>

/** Names of a template's slots, each once, in their order. */
export const slotsIn = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(slot)].map(([, name = '']) => name)),
]

/** A line without slots right above a line that is left out introduces it, and goes with it. */
const introduces = (line: string) => /[:：]\**$/.test(line.trim())

/** `mark` writes what stands for a slot that has no value. A line with an answer the person has `typed` is never left out. */
export const fillTemplate = (
  template: string,
  values: SlotValues,
  mark: (name: string) => string,
  typed: SlotValues = {},
): string => {
  const isTyped = ([, name = '']: RegExpExecArray) => Object.hasOwn(typed, name) && typed[name] !== ''
  const answerTo = (name: string) => (Object.hasOwn(values, name) ? values[name] : '')
  const isLacking = ([, name = '', silent]: RegExpExecArray) => answerTo(name) === '' && silent === undefined
  const isSilent = ([, name = '', silent]: RegExpExecArray) =>
    answerTo(name) === null || (answerTo(name) === '' && silent !== undefined)
  const lines: string[] = []
  for (const line of template.split('\n')) {
    const slots = [...line.matchAll(slot)]
    if (slots.some(isLacking) || slots.some(isTyped) || !slots.some(isSilent))
      lines.push(
        line.replace(slot, (_, name: string, silent?: string) => {
          const value = answerTo(name) ?? ''
          return value === '' && silent === undefined && answerTo(name) !== null ? mark(name) : value
        }),
      )
    else if (introduces(lines.at(-1) ?? '') && /^\s*\{[^{}]+\}\s*$/.test(line)) lines.pop()
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
