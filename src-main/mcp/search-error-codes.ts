/** `search_error_codes`: words, pinyin and filters as in the app's search field. */
import { z } from 'zod'
import { queryLimit } from '../../src-preload/model/search.ts'
import { toHitRecord } from '../records/hit-record.ts'
import { readService } from '../records/read-service.ts'
import { hitSchema, recordVersion } from '../records/schemas.ts'
import { wordUnreadFilters } from '../records/unread-filters.ts'
import { pageArguments, pageFields, pageOf } from './paging.ts'
import { answer, readOnly, refuse, type Tool } from './tool.ts'

/** Hits looked through; whoever needs more narrows the query. */
const mostHits = 500

const input = z.object({
  query: z
    .string()
    .min(1)
    .max(queryLimit)
    .describe(
      'words in Chinese or English, pinyin, a code, and filters such as service:feishu kind:rate-limit http:429',
    ),
  service: z.string().max(80).optional().describe('only this service: its id or any of its names'),
  language: z.enum(['zh', 'en']).default('en').describe('of sentences about a wrong argument or filter'),
  ...pageArguments(10, 50),
})

const output = z.object({
  version: z.literal(recordVersion),
  hits: z.array(hitSchema),
  notes: z.array(z.string()).describe('what of the query was read otherwise than it seems meant'),
  ...pageFields,
})

export const searchErrorCodes: Tool = {
  register(server, { engine, words }) {
    server.registerTool(
      'search_error_codes',
      {
        title: 'Search error codes',
        description: 'Searches codes, names, messages, meanings and advice, best first.',
        inputSchema: input,
        outputSchema: output,
        annotations: readOnly,
      },
      ({ query, service, language, limit, cursor }) => {
        const named = readService(service, engine.catalog)
        if (!named.ok) return refuse(named.problem, words(language))
        const found = engine.search(query, { service: named.value, limit: mostHits }).map(toHitRecord)
        const { items, total, next_cursor } = pageOf(found, limit, cursor)
        const notes = wordUnreadFilters(engine, query, words(language).t)
        return answer({ version: recordVersion, hits: items, notes, total, next_cursor })
      },
    )
  },
}
