/** All kinds, and their texts: every entry of the catalog in every rendering, or every n-th. */
import type { Catalog, Entry } from '../../../src-preload/model/catalog.ts'
import { caseOf, type ErrorCase } from '../error-case.ts'
import type { LabelledText } from '../labelled-text.ts'
import { createRandom } from '../random.ts'
import { answered } from './answered.ts'
import { channels } from './channels.ts'
import { counted } from './counted.ts'
import { prefixed } from './driver-prefixes.ts'
import { exported } from './exported.ts'
import { introduced } from './introduced.ts'
import type { Kind, KindRendering } from './kind.ts'
import { looseProse } from './loose-prose.ts'
import { passedOn } from './passed-on.ts'
import { cut, neighbours, tables, undocumented } from './places.ts'
import { copied, messages, splitDigits, wrapped } from './prose.ts'
import { recordTables } from './record-tables.ts'
import { relayed, renamed } from './relayed.ts'
import { besideMessage, glued, lists } from './sentences.ts'
import { shortTexts } from './short-texts.ts'
import { floats, quotes, spellings } from './spellings.ts'
import { threads } from './threads.ts'
import { timedLines } from './timed-lines.ts'
import { traditional } from './traditional.ts'

export const kinds: readonly Kind[] = [
  channels,
  besideMessage,
  shortTexts,
  neighbours,
  glued,
  lists,
  quotes,
  floats,
  spellings,
  exported,
  tables,
  undocumented,
  cut,
  recordTables,
  splitDigits,
  wrapped,
  messages,
  copied,
  threads,
  looseProse,
  relayed,
  renamed,
  traditional,
  prefixed,
  answered,
  counted,
  introduced,
  passedOn,
  timedLines,
]

/** Codes that no document lists, of the shape each service's have. */
const unlisted: Readonly<Record<string, readonly [string, ...string[]]>> = {
  feishu: ['230029', '1254043', '131009', '1061099', '99992999', '190099', '1770032', '234099'],
  'feishu-hire': ['1002999', '1002876'],
  'feishu-project': ['30999', '20999', '50099', '10999'],
  turing: ['2999', '1999', '1888'],
  'tencent-bot': ['100999', '250999', '60099', '230888'],
}

const labelOf = (
  catalog: Catalog,
  rendering: KindRendering,
  error: ErrorCase,
  other: ErrorCase,
): Omit<LabelledText, 'id' | 'text' | 'format'> => {
  const codes = rendering.other === undefined ? [error] : [error, other]
  const listed = codes.map(({ service, code }) => ({ service, code }))
  const isFair = ({ service, code, message }: Entry) =>
    rendering.bare === true
      ? code === error.code
      : service === error.service && message.toLowerCase() === error.message.toLowerCase()
  const isOpen = rendering.bare === true || rendering.byMessage === true
  const fair = isOpen ? catalog.entries.filter(isFair).map(({ service, code }) => ({ service, code })) : listed
  const isNone = rendering.undocumented === true || rendering.negative === true
  return {
    expected: isNone ? [] : fair,
    unknown: rendering.undocumented ? listed : [],
    http: null,
    log_id: null,
    loose: true,
    negative: rendering.negative === true,
    ambiguous: isOpen && fair.length > 1,
  }
}

/** `step` 1 renders every entry. */
export const kindTexts = (
  catalog: Catalog,
  kind: Kind,
  step: number,
): readonly (readonly [rendering: string, texts: readonly LabelledText[]])[] => {
  const entries = catalog.entries.filter(
    (entry) => entry.kind !== 'success' && entry.corrections.every(({ field }) => field !== 'code'),
  )
  return kind.renderings.map((rendering, place) => {
    const own = entries.filter(
      (entry) => (rendering.services?.includes(entry.service) ?? true) && (rendering.fits?.(entry) ?? true),
    )
    const pickOther = (entry: Entry, at: number): Entry => {
      const isFit = (other: Entry) =>
        other.code !== entry.code && (other.service === entry.service) === (rendering.other !== 'other-service')
      for (let tries = 0; tries < entries.length; tries++) {
        const other = entries[(at * 7 + 31 + tries * 13) % entries.length]
        if (other !== undefined && isFit(other)) return other
      }
      return entry
    }
    const texts = own.flatMap((entry, at) => {
      if ((at + place) % step !== 0) return []
      const random = createRandom(place * 10_000 + at)
      const known = caseOf(entry, random)
      const error = rendering.undocumented
        ? { ...known, code: random.pick(unlisted[entry.service] ?? ['0']), message: 'unexpected state' }
        : known
      const other = caseOf(pickOther(entry, at), createRandom(place * 10_000 + at + 5_000))
      return [
        {
          id: `${rendering.name}-${entry.id}`,
          text: rendering.render(error, other),
          format: rendering.name,
          ...labelOf(catalog, rendering, error, other),
        },
      ]
    })
    return [rendering.name, texts]
  })
}
