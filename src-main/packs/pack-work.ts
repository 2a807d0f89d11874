/** Makes one pack file or opens one: what the thread does, and what tests do without it. */
import { success } from '../../src-preload/model/outcome.ts'
import { digestContent } from '../core/packs/item-digests.ts'
import { continueLineage } from '../core/packs/lineage.ts'
import { readArchive } from '../core/packs/read-archive.ts'
import { readParts } from '../core/packs/read-parts.ts'
import { writeArchive } from '../core/packs/write-archive.ts'
import { writeParts } from '../core/packs/write-parts.ts'
import { sha256 } from './hash.ts'
import type { PackMessage, PackTask } from './protocol.ts'

export const doPackTask = (task: PackTask): PackMessage => {
  if (task.type === 'write') {
    const items = digestContent(task.content, sha256)
    const lineage = continueLineage(task.content.lineage, items)
    const { parts, digest } = writeParts({ ...task.content, lineage }, sha256)
    const base64 = Buffer.from(writeArchive(parts)).toString('base64')
    return { type: 'written', pack: { base64, digest, items, lineage } }
  }
  const parts = readArchive(task.file, task.bytes)
  if (!parts.ok) return { type: 'opened', pack: parts }
  const read = readParts(task.file, parts.value, sha256)
  if (!read.ok) return { type: 'opened', pack: read }
  return { type: 'opened', pack: success({ ...read.value, items: digestContent(read.value.content, sha256) }) }
}
