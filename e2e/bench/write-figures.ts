/** Writes what suites printed into docs/figures.md, each with the conditions it ran under; others stay as they are. */
import { readFileSync, writeFileSync } from 'node:fs'

export interface Printed {
  readonly suite: string
  readonly conditions: string
  /** ISO date. */
  readonly day: string
  readonly text: string
}

const heading = '## As the benches print them'
const begin = (suite: string) => `<!-- bench ${suite} -->`
const end = (suite: string) => `<!-- end of ${suite} -->`

const toSection = ({ suite, conditions, day, text }: Printed): string =>
  [begin(suite), `### ${suite}`, '', `${day}, ${conditions}`, '', '```text', text.trim(), '```', end(suite)].join('\n')

/** The text of the file with the sections in place of the same ones, or behind all others. */
const placeSections = (file: string, printed: readonly Printed[]): string =>
  printed.reduce((before, one) => {
    const section = toSection(one)
    const from = before.indexOf(begin(one.suite))
    const to = before.indexOf(end(one.suite), from)
    if (from >= 0 && to >= 0) return before.slice(0, from) + section + before.slice(to + end(one.suite).length)
    const head = before.includes(heading) ? '' : `\n${heading}\n\nWritten by \`npm run bench -- --readme\`.\n`
    return `${before.trimEnd()}\n${head}\n${section}\n`
  }, file)

export const writeFigures = (path: string, printed: readonly Printed[]): void =>
  writeFileSync(path, placeSections(readFileSync(path, 'utf8'), printed))
