/** One look at the clipboard through either of Electron's interfaces: promises since version 44, direct answers before. */

/** As much of Electron's image as is needed; pixels are blue, green, red, alpha. */
export interface DirectImage {
  getSize(): { readonly width: number; readonly height: number }
  toBitmap(): Uint8Array
}

/** Electron 43 and older. */
export interface DirectClipboard {
  availableFormats(): readonly string[]
  has(format: string): boolean
  readBuffer(format: string): Uint8Array
  readText(): string
  readImage(): DirectImage
  writeText(text: string): void
  writeImage(image: object): void
  write(data: RichText): void
}

/** The same words with markup and without. */
export interface RichText {
  readonly text: string
  readonly html: string
}

/** What is copied as each of the two interfaces takes it. */
export interface CopyForms {
  /** A PNG file. */
  image(png: Uint8Array): Promise<object>
  /** Bytes or words by their MIME type. */
  item(contents: Readonly<Record<string, string | Uint8Array>>): Promise<object>
}

/** Electron 43 and older have no items, so none is imported by name when this module loads. */
export const electronForms: CopyForms = {
  image: async (png) => (await import('electron')).nativeImage.createFromBuffer(Buffer.from(png)),
  async item(contents) {
    const { ClipboardItem } = await import('electron')
    const blobs = Object.entries(contents).map(([type, content]) => {
      const part = typeof content === 'string' ? content : new Uint8Array(content)
      return [type, new Blob([part], { type })] as const
    })
    return new ClipboardItem(Object.fromEntries(blobs))
  },
}

/** One item of the newer interface; a raw format of the system is named through `rawFormat`. */
export interface ClipboardContent {
  readonly types: readonly string[]
  getType(type: string): Promise<unknown>
}

/** Electron 44 and newer, after the web's clipboard. */
export interface PromisedClipboard {
  read(): Promise<readonly ClipboardContent[]>
  writeText(text: string): Promise<void>
  write(items: readonly object[]): Promise<void>
}

/** What both can tell. `bytesOf` reads one raw format, `text` the text, null when it is larger than `limit` bytes. */
export interface ClipboardView {
  hasText(): Promise<boolean>
  hasPicture(): Promise<boolean>
  /** A picture file's bytes; null when they are more than `limit`. */
  picture(limit: number): Promise<Uint8Array | null>
  hasFormat(format: string): Promise<boolean>
  bytesOf(format: string): Promise<Uint8Array>
  text(limit: number): Promise<string | null>
}

const rawFormat = (format: string) => `electron application/osclipboard;format="${format}"`

/** UTF-8 bytes, without encoding a text whose length alone decides. */
const fits = (text: string, limit: number) =>
  text.length <= limit && (text.length * 3 <= limit || Buffer.byteLength(text) <= limit)

const isDirect = (clipboard: DirectClipboard | PromisedClipboard): clipboard is DirectClipboard =>
  'availableFormats' in clipboard

const pictureFormat = 'image/png'
/** Windows programs may offer nothing but this format of their own: Electron lists and Chromium pastes no picture then. */
const windowsPng = 'PNG'

export const putPicture = async (
  clipboard: DirectClipboard | PromisedClipboard,
  png: Uint8Array,
  forms: CopyForms,
): Promise<void> => {
  if (isDirect(clipboard)) clipboard.writeImage(await forms.image(png))
  else await clipboard.write([await forms.item({ [pictureFormat]: png })])
}

export const putRichText = async (
  clipboard: DirectClipboard | PromisedClipboard,
  { text, html }: RichText,
  forms: CopyForms,
): Promise<void> => {
  if (isDirect(clipboard)) clipboard.write({ text, html })
  else await clipboard.write([await forms.item({ 'text/plain': text, 'text/html': html })])
}

const bmpHead = 54

/** Packing pixels as PNG would stop main for a while; a BMP is a head before them. Null, and nothing copied, beyond `limit`. */
const asBmp = (image: DirectImage, limit: number): Uint8Array | null => {
  const { width, height } = image.getSize()
  if (bmpHead + width * height * 4 > limit) return null
  const pixels = image.toBitmap()
  const head = Buffer.alloc(bmpHead)
  head.write('BM', 0, 'latin1')
  head.writeUInt32LE(head.length + pixels.length, 2)
  head.writeUInt32LE(head.length, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  // Negative: the first row is the top one.
  head.writeInt32LE(-height, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(32, 28)
  return Buffer.concat([head, pixels])
}

const viewDirect = (clipboard: DirectClipboard): ClipboardView => ({
  hasText: async () => clipboard.availableFormats().includes('text/plain'),
  hasPicture: async () => clipboard.availableFormats().includes(pictureFormat) || clipboard.has(windowsPng),
  picture: async (limit) => {
    const given = [pictureFormat, windowsPng]
      .map((format) => clipboard.readBuffer(format))
      .find(({ length }) => length > 0)
    if (given === undefined) return asBmp(clipboard.readImage(), limit)
    return given.length <= limit ? given : null
  },
  hasFormat: async (format) => clipboard.has(format),
  bytesOf: async (format) => clipboard.readBuffer(format),
  text: async (limit) => {
    const text = clipboard.readText()
    return fits(text, limit) ? text : null
  },
})

const viewItems = (items: readonly ClipboardContent[]): ClipboardView => {
  const holding = (type: string) => items.find((item) => item.types.includes(type))
  const blobOf = async (type: string) => {
    const content = await holding(type)?.getType(type)
    return content instanceof Blob ? content : new Blob([])
  }
  const pictureType = [pictureFormat, rawFormat(windowsPng)].find((type) => holding(type) !== undefined)
  return {
    hasText: async () => holding('text/plain') !== undefined,
    hasPicture: async () => pictureType !== undefined,
    picture: async (limit) => {
      const blob = await blobOf(pictureType ?? pictureFormat)
      return blob.size <= limit ? new Uint8Array(await blob.arrayBuffer()) : null
    },
    hasFormat: async (format) => holding(rawFormat(format)) !== undefined,
    bytesOf: async (format) => new Uint8Array(await (await blobOf(rawFormat(format))).arrayBuffer()),
    text: async (limit) => {
      const blob = await blobOf('text/plain')
      return blob.size <= limit ? blob.text() : null
    },
  }
}

/** A fresh view; ask for another one to see what has changed since. */
export const viewClipboard = async (clipboard: DirectClipboard | PromisedClipboard): Promise<ClipboardView> =>
  isDirect(clipboard) ? viewDirect(clipboard) : viewItems(await clipboard.read())
