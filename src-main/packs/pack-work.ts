/** Makes one pack file or opens one: what the thread does, and what tests do without it. */
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { digestContent } from '../core/packs/item-digests.ts'
import { continueLineage } from '../core/packs/lineage.ts'
import { readArchive } from '../core/packs/read-archive.ts'
import { readParts } from '../core/packs/read-parts.ts'
import { writeArchive, writeParts } from '../core/packs/write-parts.ts'
import { digestOf } from '../engine/file-digest.ts'
import type { OpenedPack, PackMessage, PackTask } from './protocol.ts'
import { signArchive, verifyArchive } from './signing.ts'

const open = (file: string, bytes: Uint8Array): Outcome<OpenedPack> => {
  const signer = verifyArchive(file, bytes)
  if (!signer.ok) return signer
  const parts = readArchive(file, bytes)
  if (!parts.ok) return parts
  const read = readParts(file, parts.value, digestOf)
  return read.ok
    ? success({ ...read.value, signer: signer.value, items: digestContent(read.value.content, digestOf) })
    : read
}

export const doPackTask = (task: PackTask): PackMessage => {
  if (task.type === 'write') {
    const items = digestContent(task.content, digestOf)
    const lineage = continueLineage(task.content.lineage, items)
    const { parts, digest } = writeParts({ ...task.content, lineage }, digestOf)
    const archive = writeArchive(parts)
    const file = task.key === null ? archive : signArchive(archive, task.key)
    const base64 = Buffer.from(file).toString('base64')
    return { type: 'written', pack: { base64, digest, items, lineage } }
  }
  const opened = open(task.file, task.bytes)
  if (task.type === 'open') return { type: 'opened', pack: opened }
  if (!opened.ok) return { type: 'summarized', pack: opened }
  const { content, signer, digest, items } = opened.value
  const { id, name } = content
  const lineage = continueLineage(content.lineage, items)
  return { type: 'summarized', pack: success({ id, name, signer, digest, items, lineage }) }
}
