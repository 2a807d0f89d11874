/** The places of a large text worth reading for imported tables: described keys, and words that are documented codes. */

import { gap, type Lead } from '../passages/prefilter.ts'
import { trimUnits } from '../passages/trim-units.ts'
import type { WordCodes } from '../statements/word-codes.ts'

const quote = (key: string) => key.replace(/[^\w]/g, '\\$&')
const separator = String.raw`[:=>(（：＝]{1,3}[ \t]?["'\\[<!CDATA(（&;quot]{0,20}`

/** The last word of a hit: what stands as the code. */
const codeIn = (hit: string): string => trimUnits(/[\w.-]{1,80}$/.exec(hit)?.[0] ?? '', '.-')

export const ownLeads = (words: WordCodes): readonly Lead[] => {
  const holds = (hit: string) => words.documented(codeIn(hit))
  const keys = [...words.keys].map(quote).join('|')
  return [
    ...(keys === '' ? [] : [{ pattern: new RegExp(`(?:${keys})${gap}${separator}-?[A-Za-z0-9]`, 'g') }]),
    ...(words.hasWords
      ? [
          {
            pattern: new RegExp(`(?:[cC]ode|CODE|rrno|[码误败错回常])${gap}${separator}[A-Za-z][\\w.-]{1,60}`, 'g'),
            holds,
          },
          { pattern: /(?<![\w.])[A-Z][A-Za-z]{0,20}[\d._-][\w.-]{1,60}/g, holds },
          { pattern: /(?<![\w.])0[xX][\da-fA-F]{1,16}(?!\w)/g, holds },
        ]
      : []),
  ]
}
