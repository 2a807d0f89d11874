/** All that Errdex does with the clipboard: writing what the person copies, and the watch's careful reading. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import {
  type ClipboardView,
  type CopyForms,
  type DirectClipboard,
  electronForms,
  type PromisedClipboard,
  putPicture,
  putRichText,
  type RichText,
  viewClipboard,
} from './clipboard-formats.ts'
import { type ConcealedFormat, isZero } from './concealed-formats.ts'
import type { Fingerprint } from './fingerprint.ts'

/** Largest text looked at, in bytes of UTF-8. */
export const textLimit = 1_000_000

/** Largest picture file looked at, in bytes. */
const pictureLimit = 16_777_216

/** What a look found. Only `text` and `picture` carry any content. */
export type ClipboardContent =
  | { readonly kind: 'text'; readonly text: string; readonly fingerprint: string }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly fingerprint: string }
  | { readonly kind: 'refused' | 'no-text' | 'concealed' | 'too-large' | 'own-copy' }

export interface Clipboard {
  /** Formats are checked before anything is read, and again after: the two reads are not one. Never rejects. */
  read(pictures: boolean): Promise<ClipboardContent>
  /**
   * The picture, whoever copied it, for a person who pastes; null where there is none or a text beside it. Formats are checked
   * as above. Never rejects.
   */
  picture(): Promise<Uint8Array | null>
  /** A text, the same words with markup and without, or the bytes of a PNG file. */
  write(content: string | RichText | Uint8Array): Promise<Outcome<null>>
}

const isConcealed = async (view: ClipboardView, formats: readonly ConcealedFormat[]): Promise<boolean> => {
  for (const { format, when } of formats)
    if ((await view.hasFormat(format)) && (when === 'present' || isZero(await view.bytesOf(format)))) return true
  return false
}

/** `concealed` are the platform's rows of the table; the system's own refusal to be read is a reading too. */
export const createClipboard = (
  electron: DirectClipboard | PromisedClipboard,
  concealed: readonly ConcealedFormat[],
  fingerprint: Fingerprint,
  forms: CopyForms = electronForms,
): Clipboard => {
  let ownCopy = ''
  const bytesOf = async (view: ClipboardView): Promise<Uint8Array | 'concealed' | 'too-large'> => {
    if (await isConcealed(view, concealed)) return 'concealed'
    const bytes = await view.picture(pictureLimit)
    if (await isConcealed(await viewClipboard(electron), concealed)) return 'concealed'
    return bytes ?? 'too-large'
  }
  const readPicture = async (view: ClipboardView): Promise<ClipboardContent> => {
    const bytes = await bytesOf(view)
    if (typeof bytes === 'string') return { kind: bytes }
    const print = fingerprint(bytes)
    return print === ownCopy ? { kind: 'own-copy' } : { kind: 'picture', bytes, fingerprint: print }
  }
  const read = async (pictures: boolean): Promise<ClipboardContent> => {
    const before = await viewClipboard(electron)
    if (!(await before.hasText()))
      return pictures && (await before.hasPicture()) ? readPicture(before) : { kind: 'no-text' }
    if (await isConcealed(before, concealed)) return { kind: 'concealed' }
    const text = await before.text(textLimit)
    if (await isConcealed(await viewClipboard(electron), concealed)) return { kind: 'concealed' }
    if (text === null) return { kind: 'too-large' }
    if (text.trim() === '') return { kind: 'no-text' }
    const print = fingerprint(text)
    return print === ownCopy ? { kind: 'own-copy' } : { kind: 'text', text, fingerprint: print }
  }
  const picture = async () => {
    const view = await viewClipboard(electron)
    if ((await view.hasText()) || !(await view.hasPicture())) return null
    const bytes = await bytesOf(view)
    return typeof bytes === 'string' || bytes.length === 0 ? null : bytes
  }
  const writePicture = async (png: Uint8Array) => {
    await putPicture(electron, png, forms)
    // The system may keep it in another form than it was given; what it gives back is what the watch will see.
    const kept = await (await viewClipboard(electron)).picture(pictureLimit)
    ownCopy = kept === null ? '' : fingerprint(kept)
  }
  return {
    read: (pictures) => read(pictures).catch((): ClipboardContent => ({ kind: 'refused' })),
    // Any paste that brings nothing asks here, so nobody is known to wait for a picture: a refusal is as good as none.
    picture: () => picture().catch(() => null),
    async write(content) {
      try {
        if (typeof content === 'string') {
          ownCopy = fingerprint(content)
          await electron.writeText(content)
        } else if (content instanceof Uint8Array) await writePicture(content)
        else {
          ownCopy = fingerprint(content.text)
          await putRichText(electron, content, forms)
        }
        return success(null)
      } catch {
        return failure('clipboard.held')
      }
    },
  }
}
