/** Entries for Elasticsearch and OpenSearch: a mapping to make the index with, and a body for `_bulk`. */
import type { Entry } from '../../../src-preload/model/catalog.ts'

/** Name of the index that both files speak of. */
const indexName = 'errdex'

const text = { type: 'text', analyzer: 'cjk' } as const
const keyword = { type: 'keyword' } as const

/** `dynamic: strict`: a field that is not listed here is refused rather than guessed. */
export const clusterMapping = {
  mappings: {
    dynamic: 'strict',
    properties: {
      service: keyword,
      code: keyword,
      name: keyword,
      message: { ...text, fields: { exact: { type: 'keyword', ignore_above: 8_191 } } },
      meaning: text,
      advice: text,
      gloss_meaning: text,
      gloss_advice: text,
      http: { type: 'short' },
      category: keyword,
      kind: keyword,
      retry: keyword,
      actor: keyword,
      document: keyword,
      line: { type: 'integer' },
      date: { type: 'date', format: 'strict_date' },
      url: { type: 'keyword', index: false },
      contexts: { type: 'object', enabled: false },
    },
  },
} as const

export type ClusterDocument = {
  readonly [F in keyof typeof clusterMapping.mappings.properties]: Entry['contexts'] | string | number | null
}

export const toClusterDocument = (entry: Entry): ClusterDocument => {
  const { service, code, name, message, meaning, advice, http, category, kind, retry, actor, provenance, gloss } = entry
  const { document, line, date, url } = provenance
  return {
    service,
    code,
    name,
    message,
    meaning,
    advice,
    gloss_meaning: gloss?.meaning ?? null,
    gloss_advice: gloss?.advice ?? null,
    http,
    category,
    kind,
    retry,
    actor,
    document,
    line,
    date,
    url,
    contexts: entry.contexts ?? null,
  }
}

/** Two lines per entry; the entry's id makes importing twice harmless. */
export const toBulk = (entries: readonly Entry[]): string =>
  entries
    .map(
      (entry) =>
        `${JSON.stringify({ index: { _index: indexName, _id: entry.id } })}\n${JSON.stringify(toClusterDocument(entry))}\n`,
    )
    .join('')
