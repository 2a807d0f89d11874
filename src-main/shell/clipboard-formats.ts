/** One look at the clipboard through either of Electron's interfaces: promises since version 44, direct answers before. */

/** Electron 43 and older. */
export interface DirectClipboard {
  availableFormats(): readonly string[]
  has(format: string): boolean
  readBuffer(format: string): Uint8Array
  readText(): string
  writeText(text: string): void
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
}

/** What both can tell. `bytesOf` reads one raw format, `text` the text, null when it is larger than `limit` bytes. */
export interface ClipboardView {
  hasText(): Promise<boolean>
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

const viewDirect = (clipboard: DirectClipboard): ClipboardView => ({
  hasText: async () => clipboard.availableFormats().includes('text/plain'),
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
  return {
    hasText: async () => holding('text/plain') !== undefined,
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
