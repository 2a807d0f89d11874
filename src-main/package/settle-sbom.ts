/** npm gives every list of contents a new number, the time, and the folder's name: here all three follow from the commit. */
import { createHash } from 'node:crypto'
import type { ReleaseFacts } from './release-facts.ts'

interface Sbom {
  readonly metadata: { readonly component: object }
}

export const settleSbom = (
  text: string,
  { version, commit, date }: Pick<ReleaseFacts, 'version' | 'commit' | 'date'>,
): string => {
  const sbom = JSON.parse(text) as Sbom
  const digest = createHash('sha256').update(`errdex sbom ${version} ${commit}`).digest('hex')
  const id = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ]
  const component = { ...sbom.metadata.component, name: 'errdex' }
  const metadata = { ...sbom.metadata, timestamp: new Date(date * 1_000).toISOString(), component }
  return `${JSON.stringify({ ...sbom, serialNumber: `urn:uuid:${id.join('-')}`, metadata }, null, 2)}\n`
}
