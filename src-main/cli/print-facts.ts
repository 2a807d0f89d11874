/** Labelled texts for people: labels in a column, texts beside them in the width of the terminal. */
import type { MessageKey } from '../../src-preload/message.ts'
import { fillTo, toLine, unitsWithin, widthOf } from './display-text.ts'
import type { CliHost } from './host.ts'
import { createPaint } from './paint.ts'

/** A fact without a text is left out. */
export type Fact = readonly [label: MessageKey, text: string | null]

/** Lines no wider than `width`, broken anywhere: Chinese has no blanks to break at. */
const wrapLine = (line: string, width: number): readonly string[] => {
  const lines: string[] = []
  let rest = line
  while (widthOf(rest) > width) {
    const units = Math.max(1, unitsWithin(rest, width))
    const blank = rest.lastIndexOf(' ', units)
    const end = blank > units / 2 ? blank : units
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  return [...lines, rest]
}

const linesOf = (text: string, width: number) =>
  text
    .split('\n')
    .map(toLine)
    .filter((line) => line !== '')
    .flatMap((line) => wrapLine(line, width))

export const printFacts = async (all: readonly Fact[], host: CliHost): Promise<void> => {
  const paint = createPaint(host.colour)
  const facts = all.filter((fact): fact is [MessageKey, string] => fact[1] !== null && fact[1] !== '')
  if (facts.length === 0) return
  const labelWidth = Math.max(...facts.map(([label]) => widthOf(host.t(label)))) + 2
  const width = host.width === null ? Number.POSITIVE_INFINITY : Math.max(20, host.width - labelWidth)
  for (const [label, text] of facts)
    for (const [place, line] of linesOf(text, width).entries()) {
      const title = fillTo(place === 0 ? host.t(label) : '', labelWidth)
      await host.print(paint.faint(title) + line)
    }
}
