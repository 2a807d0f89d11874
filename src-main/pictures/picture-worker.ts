/** The program beside the host that reads pictures, one after the other, in the order they come. */
import { failure } from '../../src-preload/model/outcome.ts'
import { openHostPort } from '../host-port.ts'
import type { PictureCall, PictureMessage, PictureStart } from './protocol.ts'
import { openEyes } from './read-picture.ts'

const { data, send, listen } = openHostPort<PictureCall, PictureMessage>()
const { folder } = data as PictureStart

// The GIF decoder warns on standard output, which belongs to the answers of the command line.
console.log = () => undefined

const cancelled = new Set<number>()
const opening = openEyes(folder)

const read = async (id: number, bytes: Uint8Array) => {
  send({ type: 'progress', id, progress: { stage: 'loading' } })
  const eyes = await opening
  if (!eyes.ok) return eyes
  if (cancelled.has(id)) return failure('pictures.cancelled')
  return eyes.value.read(bytes, {
    onProgress: (progress) => send({ type: 'progress', id, progress }),
    isCancelled: () => cancelled.has(id),
  })
}

/** Behind the picture that came before. */
let last: Promise<void> = Promise.resolve()

listen((call) => {
  if (call.type === 'cancel') cancelled.add(call.id)
  else
    last = last.then(async () => {
      const outcome = await read(call.id, call.bytes)
      cancelled.delete(call.id)
      send({ type: 'done', id: call.id, outcome })
    })
})
