/** Cuts the lines around a table into sections by their headings; what an adapter leaves out is reported, never dropped. */
import type { Section } from './adapter.ts'
import type { Report } from './compile-rules.ts'
import type { Line } from './readers/table.ts'

export interface GuideOptions {
  isHeading(line: string): boolean
  /** Lines that are machinery of the page: front matter, navigation. */
  readonly leaveOut?: RegExp
  /** Makes valid Markdown of a section's lines where copying has broken them. */
  repair?(body: readonly string[]): readonly string[]
}

interface OpenSection {
  heading: string
  readonly body: string[]
  readonly line: number
}

/** Lines above the first heading, such as a date, belong to it: they stand on top of the same page. */
export const guideByHeadings = (
  outside: readonly Line[],
  report: Report,
  options: GuideOptions,
): readonly Section[] => {
  const sections: OpenSection[] = []
  for (const { text, number } of outside) {
    const line = text.trim()
    const section = sections.at(-1)
    if (options.isHeading(line)) {
      const heading = line.replace(/^#+\s*/, '')
      if (section?.heading === '') section.heading = heading
      else sections.push({ heading, body: [], line: number })
    } else if (options.leaveOut?.test(line)) report('guidance/left-out', { line: number, row: null }, { text: line })
    else if (section !== undefined) section.body.push(text.trimEnd())
    else if (line !== '') sections.push({ heading: '', body: [text.trimEnd()], line: number })
  }
  return sections.map(({ heading, body, line }) => {
    const repaired = options.repair?.(body) ?? body
    const markdown = repaired
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    if (markdown !== body.join('\n').trim()) report('guidance/repaired', { line, row: null }, { heading })
    return { heading, body: markdown, line }
  })
}
