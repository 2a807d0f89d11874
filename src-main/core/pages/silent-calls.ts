/** The pages that describe a call and list no code: what they ask for is worth knowing when their call fails. */
import type { Entry, Service } from '../../../src-preload/model/catalog.ts'
import type { DescribedCall } from '../catalog/described-call.ts'
import type { ReadFolder } from './read-folder.ts'

const keyOf = (method: string, path: string) => `${method} ${path}`

/** Calls of the folder that none of `entries` stands with. */
export const findSilentCalls = (
  { pages, addressOf }: Pick<ReadFolder, 'pages' | 'addressOf'>,
  entries: readonly Entry[],
  serviceOf: (page: number) => Service,
): readonly DescribedCall[] => {
  const known = new Set(
    entries.flatMap(({ contexts = [] }) => contexts.map(({ method, path }) => keyOf(method ?? '', path ?? ''))),
  )
  return pages.flatMap(({ method, path, title, address, scopes }, place): readonly DescribedCall[] => {
    if (method === null || path === null || known.has(keyOf(method, path))) return []
    known.add(keyOf(method, path))
    return [{ service: serviceOf(place).id, method, path, title, page: addressOf(address), scopes }]
  })
}
