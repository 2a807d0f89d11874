/** Only the main page of one of our windows, at our own origin, is heard. */
import { expect, test } from 'vitest'
import { isOwnWindow, type Sender } from './senders.ts'

const origin = 'app://errdex'
const own = new Set([7])
const sender = { id: 7, isDestroyed: () => false }
const senderFrame = { origin, parent: null }

test('the main page of our window is heard', () => {
  expect(isOwnWindow({ sender, senderFrame }, own, origin)).toBe(true)
})

test.each<[string, Sender]>([
  ['a window that is not ours', { sender: { ...sender, id: 8 }, senderFrame }],
  ['a window that is gone', { sender: { ...sender, isDestroyed: () => true }, senderFrame }],
  ['a frame that is gone', { sender, senderFrame: null }],
  ['a frame inside our page', { sender, senderFrame: { ...senderFrame, parent: {} } }],
  ['another origin', { sender, senderFrame: { ...senderFrame, origin: 'https://errdex' } }],
  ['an origin that starts like ours', { sender, senderFrame: { ...senderFrame, origin: 'app://errdex.example' } }],
  ['an opaque origin', { sender, senderFrame: { ...senderFrame, origin: 'null' } }],
  ['an empty origin', { sender, senderFrame: { ...senderFrame, origin: '' } }],
  [
    'a frame that throws when it is looked at',
    {
      sender,
      senderFrame: {
        parent: null,
        get origin(): string {
          throw new Error('Render frame was disposed')
        },
      },
    },
  ],
])('%s is refused', (_who, event) => {
  expect(isOwnWindow(event, own, origin)).toBe(false)
})
