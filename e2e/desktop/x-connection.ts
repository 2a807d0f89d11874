/** A connection to an X server: just enough of the core protocol for a program that owns the clipboard or presses keys. */
import { connect, type Socket } from 'node:net'

/** Packs little-endian fields: `[size in bytes, value]`. */
export const pack = (...parts: readonly (readonly [1 | 2 | 4, number] | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part
      const field = Buffer.alloc(part[0])
      field.writeUIntLE(part[1], 0, part[0])
      return field
    }),
  )

export const pad = (data: Buffer) => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])

/** A connected client: answers and events come through `read`, exactly as many bytes as asked for. */
export interface XConnection {
  readonly socket: Socket
  read(length: number): Promise<Buffer>
  /** An id for a window of ours, and the screen's root window. */
  readonly window: number
  readonly root: number
}

/** Reads exact numbers of bytes from a socket. */
const createReader = (socket: Socket) => {
  let held = Buffer.alloc(0)
  let wanted = 0
  let give: (data: Buffer) => void = () => {}
  const serve = () => {
    if (wanted === 0 || held.length < wanted) return
    const data = held.subarray(0, wanted)
    held = held.subarray(wanted)
    wanted = 0
    give(data)
  }
  socket.on('data', (chunk) => {
    held = Buffer.concat([held, chunk])
    serve()
  })
  return (length: number) =>
    new Promise<Buffer>((resolve) => {
      wanted = length
      give = resolve
      serve()
    })
}

export const openDisplay = async (display: number): Promise<XConnection> => {
  const socket = connect(`/tmp/.X11-unix/X${display}`)
  socket.write(pack([1, 0x6c], [1, 0], [2, 11], [2, 0], [2, 0], [2, 0], [2, 0]))
  const read = createReader(socket)
  const head = await read(8)
  const setup = await read(head.readUInt16LE(6) * 4)
  if (head[0] !== 1) throw new Error(`The X server refused: ${setup.toString('latin1')}`)
  const vendor = setup.readUInt16LE(16)
  const screen = 32 + vendor + ((4 - (vendor % 4)) % 4) + (setup[21] ?? 0) * 8
  return { socket, read, window: setup.readUInt32LE(4) + 1, root: setup.readUInt32LE(screen) }
}
