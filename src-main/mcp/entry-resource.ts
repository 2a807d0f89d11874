/** `errdex://entry/<service>/<code>`: one entry as JSON, for agents that keep what they cite. */
import { ProtocolError, ProtocolErrorCode, ResourceTemplate } from '@modelcontextprotocol/server'
import type { Tool } from './tool.ts'

const mostCompletions = 20

export const entryResource: Tool = {
  register(server, { engine, notes }) {
    const { entries, services } = engine.catalog
    server.registerResource(
      'entry',
      new ResourceTemplate('errdex://entry/{service}/{code}', {
        // Thousands of entries are searched, not listed.
        list: undefined,
        complete: {
          service: (typed) => services.map(({ id }) => id).filter((id) => id.startsWith(typed)),
          code: (typed, context) =>
            entries
              .filter(
                ({ service }) => context?.arguments?.service === undefined || service === context.arguments.service,
              )
              .map(({ id, service }) => id.slice(service.length + 1))
              .filter((code) => code.startsWith(typed))
              .slice(0, mostCompletions),
        },
      }),
      {
        title: 'An error-code entry',
        description: 'One meaning of one code, as documented, by its id: service/code, with ~2 for a second meaning.',
        mimeType: 'application/json',
      },
      (uri, { service, code }) => {
        const id = `${decodeURIComponent(String(service))}/${decodeURIComponent(String(code))}`
        const detail = engine.open(id)
        if (detail === null)
          throw new ProtocolError(ProtocolErrorCode.InvalidParams, `no entry ${id}`, { uri: uri.href })
        const note = notes?.get(id)
        const content = { ...detail.entry, ...(note === undefined ? {} : { note }) }
        return { contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(content) }] }
      },
    )
  },
}
