/** `lookup_error_code`: every meaning of codes; a code of no document is answered with the nearest ones. */
import { z } from 'zod'
import { findMeanings } from '../core/catalog/catalog.ts'
import { plainEntry } from '../core/catalog/packed-entries.ts'
import { readService } from '../records/read-service.ts'
import { say } from '../records/say.ts'
import { entrySchema, recordVersion } from '../records/schemas.ts'
import { answer, readOnly, refuse, type Tool } from './tool.ts'

const input = z.object({
  codes: z.array(z.string().min(1).max(80)).min(1).max(20).describe('such as ["99991672", "1405"]'),
  service: z.string().max(80).optional().describe('only this service: its id or any of its names'),
  language: z
    .enum(['zh', 'en'])
    .default('en')
    .describe('of the sentences: what a range is for, what is wrong with an argument'),
})

const nearest = z.object({ service: z.string(), code: z.string(), message: z.string() })
const block = z.object({ service: z.string(), range: z.string().describe('what the range of numbers is for') })
const output = z.object({
  version: z.literal(recordVersion),
  results: z.array(
    z.object({
      code: z.string(),
      entries: z.array(entrySchema),
      nearest: z.array(nearest).describe('where no document lists the code: documented codes of the same family'),
      blocks: z.array(block).describe('where no document lists the code: services in one of whose ranges it lies'),
    }),
  ),
})

const mostNearest = 5

export const lookupErrorCode: Tool = {
  register(server, { engine, view, notes, words }) {
    server.registerTool(
      'lookup_error_code',
      {
        title: 'Look up error codes',
        description: 'Every documented meaning of error codes, in all services or in one.',
        inputSchema: input,
        outputSchema: output,
        annotations: readOnly,
      },
      ({ codes, service, language }) => {
        const named = readService(service, engine.catalog)
        if (!named.ok) return refuse(named.problem, words(language))
        const only = named.value
        const wanted = [...new Set(codes.map((code) => code.trim().normalize('NFKC')))]
        const results = wanted.map((code) => {
          const found = findMeanings(view, code).filter((entry) => only === undefined || entry.service === only)
          const around =
            found.length > 0
              ? []
              : engine.vicinities(code).filter(({ service: id }) => only === undefined || id === only)
          const near = around.flatMap(({ neighbours }) => neighbours.slice(0, mostNearest))
          return {
            code,
            entries: found.map((entry) => ({ ...plainEntry(entry), note: notes?.get(entry.id) ?? undefined })),
            nearest: near.map(({ service: of, code: other, message }) => ({ service: of, code: other, message })),
            blocks: around.flatMap(({ service: of, block: range }) =>
              range === null ? [] : [{ service: of, range: say(range.name, words(language).t) }],
            ),
          }
        })
        return answer({ version: recordVersion, results })
      },
    )
  },
}
