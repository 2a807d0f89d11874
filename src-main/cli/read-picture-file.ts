/** A file that may be a picture: found by its first bytes, and its text read. */
import { open, readFile, stat } from 'node:fs/promises'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import { isPicture, type PictureText, pictureBytesLimit, signatureLength } from '../../src-preload/model/picture.ts'
import { say } from '../records/say.ts'
import type { CliHost } from './host.ts'

/** Rejects when the file cannot be read. */
export const isPictureFile = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(signatureLength), 0, signatureLength, 0)
    return isPicture(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** The text of a picture, or one sentence that names the file. Rejects when it cannot be read at all. */
export const readPictureFile = async (path: string, host: CliHost): Promise<Outcome<PictureText>> => {
  if (!(await isPictureFile(path))) return failure('cli.not-picture', { file: path })
  const { size } = await stat(path)
  const read =
    size > pictureBytesLimit
      ? failure('pictures.too-many-bytes', {
          megabytes: Math.ceil(size / 1_048_576),
          most: pictureBytesLimit / 1_048_576,
        })
      : await host.readPicture(await readFile(path))
  return read.ok ? read : failure('cli.picture', { file: path, reason: say(read.problem, host.t) })
}
