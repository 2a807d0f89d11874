/** One picture from bytes to text: decode, find where text is, read it line by line, join the lines. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { env, InferenceSession } from 'onnxruntime-web'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PictureProgress, PictureText } from '../../src-preload/model/picture.ts'
import { decodePicture } from './decode/decode-picture.ts'
import { findText } from './find/find-text.ts'
import { linesToText, type Piece } from './lines-to-text.ts'
import { modelFiles, openModel } from './models.ts'
import { mendLookalikes } from './read/mend-lookalikes.ts'
import { mendNotation } from './read/mend-notation.ts'
import { alphabetOf, readLine } from './read/read-line.ts'

export interface PictureReading {
  /** Told what is being done, a few times a second. */
  onProgress(progress: PictureProgress): void
  /** Asked between two lines. */
  isCancelled(): boolean
}

export interface PictureEyes {
  read(bytes: Uint8Array, reading: PictureReading): Promise<Outcome<PictureText>>
}

/** However many processors there are: the others stay with what the person works in. */
const mostThreads = 4

/** `folder` holds the model files. Fails in one sentence where one of them is not whole. */
export const openEyes = async (folder: string): Promise<Outcome<PictureEyes>> => {
  const [runtime, threads, detectorModel, recogniserModel, keys, webp] = await Promise.all([
    openModel(folder, 'runtime'),
    openModel(folder, 'threads'),
    openModel(folder, 'detector'),
    openModel(folder, 'recogniser'),
    openModel(folder, 'alphabet'),
    openModel(folder, 'webp'),
  ])
  if (!(runtime && threads && detectorModel && recogniserModel && keys && webp))
    return failure('pictures.no-models', { folder })
  env.wasm.numThreads = Math.min(mostThreads, availableParallelism())
  env.wasm.wasmPaths = { mjs: pathToFileURL(join(folder, modelFiles.threads.name)).href }
  env.wasm.wasmBinary = new Uint8Array(runtime).buffer
  const options = { executionProviders: ['wasm'], graphOptimizationLevel: 'all' } as const
  const detector = await InferenceSession.create(detectorModel, options)
  const recogniser = await InferenceSession.create(recogniserModel, options)
  const alphabet = alphabetOf(new TextDecoder().decode(keys))

  return success({
    async read(bytes, { onProgress, isCancelled }) {
      onProgress({ stage: 'decoding' })
      const decoded = await decodePicture(bytes, { webp })
      if (!decoded.ok) return decoded
      const raster = decoded.value
      onProgress({ stage: 'finding' })
      await pause()
      const boxes = await findText(detector, raster)
      const pieces: Piece[] = []
      for (const [part, box] of boxes.entries()) {
        // Between two lines the thread hears that it shall stop.
        await pause()
        if (isCancelled()) return failure('pictures.cancelled')
        onProgress({ stage: 'reading', part, whole: boxes.length })
        const line = mendNotation(mendLookalikes(await readLine(recogniser, alphabet, raster, box)))
        if (line.text.trim() !== '') pieces.push({ ...line, box })
      }
      return success(linesToText(raster.width, raster.height, pieces))
    },
  })
}
