/** Opens archives among the files of a text, each once: a picture in one that was read stays read. */
import { failure, type Outcome, success } from '../../../../src-preload/model/outcome.ts'

/** The archive's reader is loaded when there is one to read. */
const unpack = async (archive: File): Promise<Outcome<readonly File[]>> => {
  const { unpackFile, unpackLimits } = await import('../../../../src-preload/files/unpack-file.ts')
  const { name, size } = archive
  if (size > unpackLimits.packed)
    return failure('unpack.packed-too-large', { file: name, limit: unpackLimits.packed / 1_048_576 })
  const unpacked = await unpackFile(name, new Uint8Array(await archive.arrayBuffer()))
  if (!unpacked.ok) return unpacked
  return success(unpacked.value.map((file) => new File([new Uint8Array(file.bytes)], file.name)))
}

export const createArchiveOpener = (): ((archive: File) => Promise<Outcome<readonly File[]>>) => {
  const opened = new Map<File, Outcome<readonly File[]>>()
  return async (archive) => {
    const before = opened.get(archive)
    if (before !== undefined) return before
    const outcome = await unpack(archive)
    opened.set(archive, outcome)
    return outcome
  }
}
