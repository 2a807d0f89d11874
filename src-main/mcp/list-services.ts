/** `list_services`: the services whose codes are known, with the names people call them. */
import { z } from 'zod'
import { recordVersion, serviceSchema } from '../records/schemas.ts'
import { answer, readOnly, type Tool } from './tool.ts'

const output = z.object({ version: z.literal(recordVersion), services: z.array(serviceSchema) })

export const listServices: Tool = {
  register(server, { engine }) {
    server.registerTool(
      'list_services',
      {
        title: 'List services',
        description: 'The services whose error codes are known, and how many entries each has.',
        inputSchema: z.object({}),
        outputSchema: output,
        annotations: readOnly,
      },
      () => {
        const { entries, services } = engine.catalog
        return answer({
          version: recordVersion,
          services: services.map(({ id, name, aliases, docs }) => ({
            id,
            name,
            aliases: [...aliases],
            docs,
            entries: entries.filter(({ service }) => service === id).length,
          })),
        })
      },
    )
  },
}
