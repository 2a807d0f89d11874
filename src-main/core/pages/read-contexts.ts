/** The calls that answer with one meaning of a code: each page that lists it, with what it says of it. */
import type { CallContext } from '../../../src-preload/model/catalog.ts'
import { tidyMarkdown } from '../catalog/markdown.ts'
import { toAdvice } from '../catalog/normalize.ts'
import type { MeaningRow } from './gather-meanings.ts'
import type { PagesSource } from './pages-source.ts'
import type { RowTexts } from './read-row.ts'

/** Advice as Markdown whose links are absolute; each text is made ready once. */
const createAdviceReader = (resolveLink: PagesSource['addressOf']): ((written: string) => string | null) => {
  const conventions = { adviceFormat: 'markdown', resolveLink } as const
  const advised = new Map<string, string>()
  return (written) => {
    if (written === '') return null
    const known = advised.get(written)
    if (known !== undefined) return known
    // Only what links to something without a host must be parsed; that is a hundred times slower.
    const markdown = /\](?:\(|: *)(?!https?:)/.test(written)
      ? toAdvice(written, conventions, () => undefined, { line: 1, row: null }).markdown
      : tidyMarkdown(written)
    advised.set(written, markdown)
    return markdown
  }
}

/** Contexts of the rows of one meaning; `lead` is what most of them say. */
export type ContextReader = (rows: readonly MeaningRow[], lead: RowTexts) => readonly CallContext[]

export const createContextReader = ({ pages, addressOf }: Pick<PagesSource, 'pages' | 'addressOf'>): ContextReader => {
  const adviceOf = createAdviceReader(addressOf)
  const toContext = ({ row, texts }: MeaningRow): CallContext => {
    const page = pages[row.page]
    return {
      method: page?.method ?? null,
      path: page?.path ?? null,
      title: page?.title ?? '',
      page: addressOf(page?.address ?? null),
      date: page?.date ?? null,
      http: /^[1-5]\d\d$/.test(texts.http) ? Number(texts.http) : null,
      message: texts.message,
      advice: adviceOf(texts.advice),
      scopes: page?.scopes ?? [],
    }
  }
  /** Once for each page; the pages that say the commonest text first. */
  return (rows, lead) => {
    const isLead = ({ texts }: MeaningRow) => texts.message === lead.message && texts.advice === lead.advice
    const once = new Map<string, MeaningRow>()
    for (const meant of [...rows.filter(isLead), ...rows.filter((row) => !isLead(row))]) {
      const key = JSON.stringify([meant.row.page, meant.texts.message, meant.texts.advice])
      if (!once.has(key)) once.set(key, meant)
    }
    return [...once.values()].map(toContext)
  }
}
