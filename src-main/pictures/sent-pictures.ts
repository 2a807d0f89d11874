/** Pictures that windows send: they come in pieces, are read once, and can be stopped at any moment. Nothing of them is kept. */
import { Buffer } from 'node:buffer'
import { failure, type Outcome } from '../../src-preload/model/outcome.ts'
import {
  type PictureId,
  type PictureProgress,
  type PictureText,
  pictureBytesLimit,
} from '../../src-preload/model/picture.ts'
import { createUploads } from '../uploads/uploads.ts'
import type { PictureReader } from './picture-reader.ts'

export interface SentPictures {
  start(): PictureId
  push(picture: PictureId, base64: string): Outcome<null>
  read(picture: PictureId): Promise<Outcome<PictureText>>
  cancel(picture: PictureId): null
}

export const createSentPictures = (
  reader: Pick<PictureReader, 'read'>,
  tell: (picture: PictureId, progress: PictureProgress) => void,
): SentPictures => {
  const lost = failure('pictures.lost')
  const uploads = createUploads<AbortController>({
    limit: pictureBytesLimit,
    tooLarge: 'pictures.file-too-large',
    lost,
    release: async (reading) => reading.abort(),
  })
  return {
    start: () => uploads.open('', new AbortController()),
    push: uploads.push,
    async read(picture) {
      const upload = uploads.find(picture)
      if (upload === undefined) return lost
      const outcome = await reader.read(new Uint8Array(Buffer.concat(upload.collect())), {
        onProgress: (progress) => tell(picture, progress),
        signal: upload.kept.signal,
      })
      await uploads.close(picture)
      return outcome
    },
    cancel(picture) {
      void uploads.close(picture)
      return null
    },
  }
}
