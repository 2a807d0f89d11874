/** Presses keys as a keyboard does, through the X server's XTEST extension, at a time known to the millisecond. */
import { openDisplay, pack, pad } from './x-connection.ts'

/** Codes of a PC keyboard under X. */
const keyCodes = { control: 37, shift: 50, e: 26, escape: 9 } as const
export type Key = keyof typeof keyCodes

const queryExtension = 98
const fakeInput = 2
const pressed = 2
const released = 3

export interface KeyPresser {
  /** Presses the keys together and lets them go in reverse; returns when the last one went down, in milliseconds since 1970. */
  press(...keys: readonly Key[]): number
  close(): void
}

export const createKeyPresser = async (display: number): Promise<KeyPresser> => {
  const { socket, read } = await openDisplay(display)
  const name = Buffer.from('XTEST')
  socket.write(pack([1, queryExtension], [1, 0], [2, 2 + pad(name).length / 4], [2, name.length], [2, 0], pad(name)))
  const opcode = (await read(32))[9] ?? 0
  const move = (type: number, key: Key) =>
    pack([1, opcode], [1, fakeInput], [2, 9], [1, type], [1, keyCodes[key]], [2, 0], Buffer.alloc(28))
  return {
    press(...keys) {
      const down = keys.map((key) => move(pressed, key))
      const up = keys.toReversed().map((key) => move(released, key))
      const at = performance.timeOrigin + performance.now()
      socket.write(Buffer.concat([...down, ...up]))
      return at
    },
    close: () => socket.destroy(),
  }
}
