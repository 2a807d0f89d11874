/** `lookup_error_code`: every meaning of codes; a code of no document is answered with the nearest ones. */
import { z } from 'zod'
import { findMeanings } from '../core/catalog/catalog.ts'
import { plainEntry } from '../core/catalog/packed-entries.ts'
import { findService } from '../core/catalog/service-names.ts'
import { entrySchema, recordVersion } from '../records/schemas.ts'
import { answer, readOnly, refuse, type Tool } from './tool.ts'

const input = z.object({
  codes: z.array(z.string().min(1).max(80)).min(1).max(20).describe('such as ["99991672", "1405"]'),
  service: z.string().max(80).optional().describe('only this service: its id or any of its names'),
  language: z.enum(['zh', 'en']).default('en').describe('of a sentence about a wrong argument'),
})

const nearest = z.object({ service: z.string(), code: z.string(), message: z.string() })
const output = z.object({
  version: z.literal(recordVersion),
  results: z.array(
    z.object({
      code: z.string(),
      entries: z.array(entrySchema),
      nearest: z.array(nearest).describe('where no document lists the code: documented codes of the same family'),
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
        const { services } = engine.catalog
        const only = service === undefined ? undefined : findService(service, services)
        if (service !== undefined && only === undefined)
          return refuse(
            {
              key: 'cli.unknown-service',
              values: { service, services: services.map(({ id }) => id).join(', ') },
            },
            words(language),
          )
        const wanted = [...new Set(codes.map((code) => code.trim().normalize('NFKC')))]
        const results = wanted.map((code) => {
          const found = findMeanings(view, code).filter((entry) => only === undefined || entry.service === only)
          const near =
            found.length > 0
              ? []
              : services
                  .filter(({ id }) => only === undefined || id === only)
                  .flatMap(({ id }) => engine.neighbours(id, code).slice(0, mostNearest))
          return {
            code,
            entries: found.map((entry) => ({ ...plainEntry(entry), note: notes?.get(entry.id) ?? undefined })),
            nearest: near.map(({ service: of, code: other, message }) => ({ service: of, code: other, message })),
          }
        })
        return answer({ version: recordVersion, results })
      },
    )
  },
}
