/** Fills a reply's template line by line: a line that has nothing to say is left out, with the heading above a list. */

const slot = /\{(\w+)\}/g

const isEmpty = (line: string, values: Readonly<Record<string, string>>): boolean =>
  [...line.matchAll(slot)].some(([, name]) => name !== undefined && name in values && values[name] === '')

/** A line without slots right above a line that is left out introduces it, and goes with it. */
const introduces = (line: string) => /[:：]\**$/.test(line.trim())

/** Slots the values do not know stay as they are, so that a misspelt one is noticed. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string => {
  const lines: string[] = []
  for (const line of template.split('\n')) {
    if (!isEmpty(line, values)) lines.push(line.replace(slot, (written, name: string) => values[name] ?? written))
    else if (introduces(lines.at(-1) ?? '') && /^\s*\{\w+\}\s*$/.test(line)) lines.pop()
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
