/** Texts and pictures as one text: pictures are read when their turn comes, and every offset knows its picture. */
import type { Outcome, Problem } from '../../../../src-preload/model/outcome.ts'
import {
  isPicture,
  type PictureText,
  type ReadPart,
  signatureLength,
  toReadPart,
} from '../../../../src-preload/model/picture.ts'
import { fileText } from '../file-text.ts'
import type { Piece, TextSource } from '../text-source.ts'

/** A picture among the files, and where its text begins in the whole. */
export interface ShownPicture {
  readonly file: File
  readonly start: number
  readonly picture: PictureText
}

export type ReadPicture = (file: File, signal: AbortSignal) => Promise<Outcome<PictureText>>

export interface MixedText extends TextSource {
  pictures(): readonly ShownPicture[]
  parts(): readonly ReadPart[]
  stop(): void
  /** Whether a picture is being read just now. */
  isReading(): boolean
  /** The same files with one picture's text as the person corrected it. */
  correct(file: File, picture: PictureText): MixedText
}

/** Whether a source may hold pictures; what was pasted or typed never does. */
export const isMixedText = (source: TextSource | null): source is MixedText => source !== null && 'pictures' in source

/** Stands between two files. */
const between = '\n'

interface Part {
  readonly start: number
  readonly end: number
  readonly file: File
  read(start: number, end: number): Promise<string>
}

/** `known` are pictures already read, or corrected. */
export const mixedText = (
  files: readonly File[],
  readPicture: ReadPicture,
  known: ReadonlyMap<File, PictureText> = new Map(),
): MixedText => {
  const read = new Map(known)
  let parts: Part[] = []
  let shown: ShownPicture[] = []
  let isReading = false
  let stop = new AbortController()

  async function* piecesOf(file: File, done: number): AsyncGenerator<Piece & { readonly problem?: Problem }> {
    const head = new Uint8Array(await file.slice(0, signatureLength).arrayBuffer())
    const start = parts.at(-1)?.end ?? 0
    if (!isPicture(head)) {
      const text = fileText([file])
      let length = 0
      for await (const piece of text.pieces()) {
        length += piece.text.length
        yield { text: piece.text, done: done + piece.done }
      }
      parts.push({ start, end: start + length, file, read: text.read })
      return
    }
    const before = read.get(file)
    isReading = before === undefined
    const outcome = before === undefined ? await readPicture(file, stop.signal) : ({ ok: true, value: before } as const)
    isReading = false
    if (!outcome.ok) {
      yield { text: '', done: done + file.size, problem: outcome.problem }
      return
    }
    const picture = outcome.value
    read.set(file, picture)
    shown.push({ file, start, picture })
    parts.push({
      start,
      end: start + picture.text.length,
      file,
      read: async (from, to) => picture.text.slice(from, to),
    })
    yield { text: picture.text, done: done + file.size }
  }

  return {
    names: files.map(({ name }) => name),
    size: files.reduce((sum, { size }) => sum + size, 0),
    async *pieces() {
      parts = []
      stop = new AbortController()
      shown = []
      let done = 0
      for (const file of files) {
        const last = parts.at(-1)
        if (last !== undefined) {
          parts.push({ start: last.end, end: last.end + between.length, file, read: async () => between })
          yield { text: between, done }
        }
        yield* piecesOf(file, done)
        done += file.size
      }
    },
    async read(start, end) {
      const texts = parts
        .filter((part) => part.start < end && part.end > start)
        .map((part) => part.read(Math.max(0, start - part.start), Math.min(end, part.end) - part.start))
      return (await Promise.all(texts)).join('')
    },
    nameAt: (offset) => parts.findLast((part) => part.start <= offset)?.file.name ?? files[0]?.name ?? null,
    pictures: () => shown,
    parts: () => shown.map(({ picture, start }) => toReadPart(picture, start)),
    stop: () => stop.abort(),
    isReading: () => isReading,
    correct: (file, picture) => mixedText(files, readPicture, new Map(read).set(file, picture)),
  }
}
