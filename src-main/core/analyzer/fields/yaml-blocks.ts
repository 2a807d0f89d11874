/** Blocks of YAML as brackets: `err:` opens one where what stands below is deeper, and a line that is no deeper than its name ends it. */
import { limits } from '../rules/limits.ts'
import type { BracketStack } from './bracket-stack.ts'

const restOfLine = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + limits.key))
}

const indentAt = (text: string, line: number): number => {
  let at = line
  while (text[at] === ' ' || text[at] === '\t') at++
  return at - line
}

export interface YamlBlocks {
  /** Behind the separator of an unquoted name that has no value on its line. */
  open(key: string, keyStart: number, after: number): void
  /** At the beginning of a line. */
  closeAt(line: number): void
}

/** Those between `from` and `to`; inside of other brackets there are none. */
export const createYamlBlocks = (text: string, from: number, to: number, brackets: BracketStack): YamlBlocks => {
  /** Indentations of the open ones. */
  const blocks: number[] = []
  return {
    open(key, keyStart, after) {
      if (brackets.depth() !== blocks.length || blocks.length >= limits.nesting) return
      const line = text.lastIndexOf('\n', keyStart - 1) + 1
      if (line < from || !/^[ \t-]*$/.test(text.slice(line, keyStart)) || !/^[ \t]*\r?$/.test(restOfLine(text, after)))
        return
      const below = text.indexOf('\n', after) + 1
      if (below === 0 || below >= to || indentAt(text, below) <= keyStart - line) return
      brackets.open('{', key, after)
      blocks.push(keyStart - line)
    },
    closeAt(line) {
      while (
        blocks.length > 0 &&
        line < to &&
        !/\s/.test(text[line + indentAt(text, line)] ?? ' ') &&
        indentAt(text, line) <= (blocks.at(-1) ?? 0)
      ) {
        brackets.close('{', line - 1)
        blocks.pop()
      }
    },
  }
}
