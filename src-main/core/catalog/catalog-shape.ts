/** Reads a catalog that may be damaged: keeps every part that is what its type says, counts the parts that are not. */
import {
  actors,
  type CallContext,
  type Catalog,
  type CodeArea,
  type CompileMessage,
  type Correction,
  type Derivation,
  type Entry,
  type EvidenceItem,
  type Gloss,
  type Guidance,
  kinds,
  type Link,
  type LocalText,
  type Provenance,
  retries,
  type Service,
  type Slot,
  type Template,
  textLanguages,
} from '../../../src-preload/model/catalog.ts'
import type { Sentence } from '../../../src-preload/model/outcome.ts'
import {
  either,
  fields,
  integer,
  list,
  nullable,
  oneOf,
  record,
  type Shape,
  someFields,
  text,
  tuple,
} from '../../../src-preload/model/shape.ts'
import type { Addition } from './addition.ts'
import type { DescribedCall } from './described-call.ts'

const anyText = text(10_000_000)
const texts = list(anyText, 100_000)
const count = integer(0, Number.MAX_SAFE_INTEGER)

const isLocalText = fields<LocalText>({ zh: anyText, en: anyText })
const isSentence = fields<Sentence>({ key: anyText, values: record(either(anyText, integer(-1e15, 1e15)), 100) })

const isContext: Shape<CallContext> = fields<CallContext>({
  method: nullable(anyText),
  path: nullable(anyText),
  title: anyText,
  page: nullable(anyText),
  date: nullable(anyText),
  http: nullable(integer(0, 999)),
  message: anyText,
  advice: nullable(anyText),
  scopes: texts,
})

const isEntry: Shape<Entry> = someFields<Entry>(
  {
    id: anyText,
    service: anyText,
    code: anyText,
    name: nullable(anyText),
    message: anyText,
    meaning: nullable(anyText),
    advice: nullable(anyText),
    http: nullable(integer(0, 999)),
    category: nullable(anyText),
    kind: oneOf(kinds),
    retry: oneOf(retries),
    actor: oneOf(actors),
    derivation: fields<Derivation>({ kind: anyText, retry: anyText, actor: anyText }),
    corrections: list(
      fields<Correction>({
        field: oneOf(['code', 'category', 'message', 'advice']),
        value: anyText,
        reason: isSentence,
      }),
      1_000,
    ),
    template: nullable(
      fields<Template>({ parts: texts, slots: list(fields<Slot>({ name: anyText, oneOf: nullable(texts) }), 1_000) }),
    ),
    links: list(fields<Link>({ kind: oneOf(['page', 'image']), url: anyText, text: anyText }), 10_000),
    provenance: fields<Provenance>({
      document: anyText,
      heading: nullable(anyText),
      row: count,
      line: count,
      date: nullable(anyText),
      url: nullable(anyText),
    }),
    contexts: list(isContext, 100_000),
    gloss: fields<Gloss>({ language: oneOf(textLanguages), meaning: anyText, advice: nullable(anyText) }),
  },
  ['contexts', 'gloss'],
)

const isService: Shape<Service> = someFields<Service>(
  {
    id: anyText,
    name: isLocalText,
    shortName: isLocalText,
    aliases: texts,
    document: anyText,
    hosts: texts,
    docs: anyText,
    categories: list(isLocalText, 1_000),
    areas: list(fields<CodeArea>({ zh: anyText, en: anyText, codes: list(tuple(count, count), 100) }), 1_000),
    evidence: list(
      someFields<EvidenceItem>(
        {
          id: anyText,
          zh: anyText,
          en: anyText,
          lifted: list(oneOf(['code', 'message', 'logId', 'time', 'http', 'method', 'url', 'appId']), 100),
          words: texts,
          unless: list(tuple(count, count), 100),
        },
        ['unless'],
      ),
      1_000,
    ),
  },
  ['categories', 'areas'],
)

const isGuidance: Shape<Guidance> = fields<Guidance>({
  service: anyText,
  heading: anyText,
  body: anyText,
  line: count,
})

const isMessage: Shape<CompileMessage> = fields<CompileMessage>({
  severity: oneOf(['error', 'warning', 'note']),
  rule: anyText,
  document: anyText,
  line: count,
  row: nullable(count),
  text: isSentence,
})

/** The first line of a compiled table; the entries follow it. */
export interface TableHead extends Pick<Catalog, 'format' | 'services' | 'guidance' | 'messages'> {
  /** Number of entries. */
  readonly entries: number
  /** SHA-256 of the table's index in hexadecimal digits; null where the list of tables keeps it. */
  readonly index: string | null
  /** Of a person's table: what it says more of entries that the shipped documents have. */
  readonly additions?: readonly Addition[]
  /** Of a documentation: the calls that it describes without a code. */
  readonly calls?: readonly DescribedCall[]
}

export interface SalvagedCatalog {
  readonly catalog: Catalog
  /** Parts left out because they are not what they should be. */
  readonly lost: number
  readonly index: string | null
}

/** Null when the head is none of this format at all. An entry whose id appears again is kept once. */
export const salvageCatalog = (head: unknown, given: readonly unknown[]): SalvagedCatalog | null => {
  if (!isLooseHead(head)) return null
  const seen = new Set<string>()
  const isFresh = (entry: Entry) => seen.size < seen.add(entry.id).size
  const entries = given.filter(isEntry).filter(isFresh)
  const services = head.services.filter(isService)
  const guidance = head.guidance.filter(isGuidance)
  const messages = head.messages.filter(isMessage)
  const size = ({ services, guidance, messages }: LooseParts) => services.length + guidance.length + messages.length
  const lost = size(head) - size({ services, guidance, messages })
  return {
    catalog: { format: 1, services, entries, guidance, messages },
    lost: lost + Math.max(given.length, head.entries) - entries.length,
    index: head.index,
  }
}

type LooseParts = Readonly<Record<'services' | 'guidance' | 'messages', readonly unknown[]>>
const anyList = list((_item): _item is unknown => true, 10_000_000)
const isLooseHead = fields<Omit<TableHead, keyof LooseParts | 'additions' | 'calls'> & LooseParts>({
  format: oneOf([1]),
  services: anyList,
  guidance: anyList,
  messages: anyList,
  entries: count,
  index: nullable(text(64)),
})
