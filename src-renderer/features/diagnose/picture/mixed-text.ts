/** Texts and pictures as one text: pictures are read when their turn comes, and every offset knows its picture. */
import { fileForm, formLength, notTextKey } from '../../../../src-preload/files/file-encoding.ts'
import { betweenFiles } from '../../../../src-preload/model/diagnosis.ts'
import { type Problem, success } from '../../../../src-preload/model/outcome.ts'
import { isPicture, type PictureText, type ReadPart, toReadPart } from '../../../../src-preload/model/picture.ts'
import { fileText } from '../file-text.ts'
import type { Piece, TextSource } from '../text-source.ts'
import { createArchiveOpener } from './archive-opener.ts'
import { createWatchedReader, type ReadPicture } from './watched-reader.ts'

/** A picture among the files, and where its text begins in the whole. */
export interface ShownPicture {
  readonly file: File
  readonly start: number
  readonly picture: PictureText
}

export interface MixedText extends TextSource {
  pictures(): readonly ShownPicture[]
  parts(): readonly ReadPart[]
  stop(): void
  /** The picture that is being read just now. */
  beingRead(): File | null
  /** Tells when that is another one. */
  watchReading(onChange: () => void): () => void
  /** The same files with one picture's text as the person corrected it. */
  correct(file: File, picture: PictureText): MixedText
}

/** Whether a source may hold pictures; what was pasted or typed never does. */
export const isMixedText = (source: TextSource | null): source is MixedText => source !== null && 'pictures' in source

interface Part {
  readonly start: number
  readonly end: number
  readonly file: File
  /** The separator between two files, which belongs to neither. */
  readonly isBetween: boolean
  read(start: number, end: number): Promise<string>
}

/** Why one file was not read, or the names of all that were not; `unread` gets the new one's. */
const nameUnread = (unread: string[], problem: Problem, file: string): Problem => {
  unread.push(String(problem.values.file ?? file))
  return unread.length === 1 ? problem : { key: 'diagnose.unread-files', values: { files: unread.join(', ') } }
}

/** `known` are pictures already read, or corrected. */
export const mixedText = (
  files: readonly File[],
  readPicture: ReadPicture,
  known: ReadonlyMap<File, PictureText> = new Map(),
): MixedText => {
  const read = new Map(known)
  const openArchive = createArchiveOpener()
  const reader = createWatchedReader(readPicture)
  let parts: Part[] = []
  let shown: ShownPicture[] = []
  let stop = new AbortController()

  const unreadable = (file: File, done: number, problem: Problem): Piece => ({
    text: '',
    done: done + file.size,
    problem,
  })

  async function* piecesOfText(file: File, done: number): AsyncGenerator<Piece> {
    const start = parts.at(-1)?.end ?? 0
    const text = fileText([file])
    // It grows while the file is read: what has come can be shown.
    const part = { start, end: start, file, isBetween: false, read: text.read }
    parts.push(part)
    for await (const piece of text.pieces()) {
      part.end += piece.text.length
      yield { text: piece.text, done: done + piece.done }
    }
  }

  async function* piecesOfPicture(file: File, done: number): AsyncGenerator<Piece> {
    const start = parts.at(-1)?.end ?? 0
    const before = read.get(file)
    const outcome = before === undefined ? await reader.read(file, stop.signal) : success(before)
    if (!outcome.ok) return yield unreadable(file, done, outcome.problem)
    const picture = outcome.value
    const { text } = picture
    read.set(file, picture)
    shown.push({ file, start, picture })
    const end = start + text.length
    parts.push({ start, end, file, isBetween: false, read: async (from, to) => text.slice(from, to) })
    yield { text, done: done + file.size }
  }

  /** `isUnpacked`: it came out of an archive, and what is packed in it lies too deep. */
  async function* piecesOf(file: File, done: number, isUnpacked = false): AsyncGenerator<Piece> {
    const head = new Uint8Array(await file.slice(0, formLength).arrayBuffer())
    if (isPicture(head)) return yield* piecesOfPicture(file, done)
    const form = fileForm(head)
    const isPacked = form === 'gzip' || form === 'zip'
    if (!isUnpacked && (isPacked || form === 'mail')) return yield* piecesOfArchive(file, done)
    if (form === 'binary' || isPacked)
      return yield unreadable(file, done, { key: notTextKey(head), values: { file: file.name } })
    yield* piecesOfText(file, done)
  }

  /** Every file in it in its turn; the way is as long as the archive, so it is gone when the last has been read. */
  async function* piecesOfArchive(archive: File, done: number): AsyncGenerator<Piece> {
    const unpacked = await openArchive(archive)
    if (!unpacked.ok) return yield unreadable(archive, done, unpacked.problem)
    if (unpacked.value.length === 0)
      return yield unreadable(archive, done, { key: 'unpack.no-text', values: { file: archive.name } })
    for (const [place, file] of unpacked.value.entries()) {
      if (place > 0) yield* separate(file, done)
      for await (const piece of piecesOf(file, done, true)) yield { ...piece, done }
    }
    yield { text: '', done: done + archive.size }
  }

  function* separate(file: File, done: number): Generator<Piece> {
    const last = parts.at(-1)
    if (last === undefined) return
    parts.push({
      start: last.end,
      end: last.end + betweenFiles.length,
      file,
      isBetween: true,
      read: async () => betweenFiles,
    })
    yield { text: betweenFiles, done }
  }

  return {
    names: files.map(({ name }) => name),
    size: files.reduce((sum, { size }) => sum + size, 0),
    async *pieces() {
      parts = []
      stop = new AbortController()
      shown = []
      let done = 0
      const unread: string[] = []
      for (const file of files) {
        yield* separate(file, done)
        for await (const piece of piecesOf(file, done)) {
          if (piece.problem === undefined) yield piece
          else yield { ...piece, problem: nameUnread(unread, piece.problem, file.name) }
        }
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
    files: () =>
      parts.flatMap(({ isBetween, file, start, end }) => (isBetween ? [] : [{ name: file.name, start, end }])),
    pictures: () => shown,
    parts: () => shown.map(({ picture, start }) => toReadPart(picture, start)),
    stop: () => stop.abort(),
    beingRead: reader.beingRead,
    watchReading: reader.watch,
    correct: (file, picture) => mixedText(files, readPicture, new Map(read).set(file, picture)),
  }
}
