/** Another program that owns the clipboard in several formats, as password managers do: a small client of the X protocol. */
import { openDisplay, pack, pad } from './x-connection.ts'

/** X11 core protocol: request numbers, event numbers and predefined atoms used here. */
const code = { createWindow: 1, internAtom: 16, changeProperty: 18, setSelectionOwner: 22, sendEvent: 25 } as const
const selectionRequest = 30
const selectionNotify = 31
const atomType = 4

/** Formats by name with their bytes; `UTF8_STRING` is the text. Returns the function that lets the clipboard go. */
export const ownClipboard = async (display: number, formats: Readonly<Record<string, Buffer>>): Promise<() => void> => {
  const { socket, read, window, root } = await openDisplay(display)
  const intern = async (name: string) => {
    const bytes = Buffer.from(name)
    const words = 2 + pad(bytes).length / 4
    socket.write(pack([1, code.internAtom], [1, 0], [2, words], [2, bytes.length], [2, 0], pad(bytes)))
    return (await read(32)).readUInt32LE(8)
  }
  // An input-only window of one pixel, never shown.
  const geometry = pack([2, 0], [2, 0], [2, 1], [2, 1], [2, 0], [2, 2], [4, 0], [4, 0])
  socket.write(pack([1, code.createWindow], [1, 0], [2, 8], [4, window], [4, root], geometry))
  const clipboard = await intern('CLIPBOARD')
  const targets = await intern('TARGETS')
  const offered = new Map<number, Buffer>()
  for (const [name, bytes] of Object.entries(formats)) offered.set(await intern(name), bytes)
  socket.write(pack([1, code.setSelectionOwner], [1, 0], [2, 4], [4, window], [4, clipboard], [4, 0]))

  const answer = (event: Buffer) => {
    const [time, , requestor, selection, target, property] = Array.from({ length: 6 }, (_, at) =>
      event.readUInt32LE(4 + at * 4),
    ) as [number, number, number, number, number, number]
    const list = Buffer.concat([...offered.keys()].map((atom) => pack([4, atom])))
    const data = target === targets ? list : offered.get(target)
    if (data !== undefined) {
      const [type, format] = target === targets ? [atomType, 32] : [target, 8]
      const head = pack([1, code.changeProperty], [1, 0], [2, 6 + pad(data).length / 4], [4, requestor], [4, property])
      socket.write(pack(head, [4, type], [1, format], [1, 0], [2, 0], [4, data.length / (format / 8)], pad(data)))
    }
    const given = data === undefined ? 0 : property
    const notice = pack([1, selectionNotify], [1, 0], [2, 0], [4, time], [4, requestor], [4, selection], [4, target])
    const event31 = pack(notice, [4, given], Buffer.alloc(8))
    socket.write(pack([1, code.sendEvent], [1, 0], [2, 11], [4, requestor], [4, 0], event31))
  }
  const serve = async () => {
    for (;;) {
      const event = await read(32)
      if (((event[0] ?? 0) & 0x7f) === selectionRequest) answer(event)
    }
  }
  void serve()
  return () => socket.destroy()
}
