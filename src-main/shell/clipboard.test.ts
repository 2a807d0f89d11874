/** Careful reading through both of Electron's clipboard interfaces, on plain fakes that note every read of text. */
import { expect, test } from 'vitest'
import { failure } from '../../src-preload/model/outcome.ts'
import { createClipboard, textLimit } from './clipboard.ts'
import type { CopyForms, DirectClipboard, PromisedClipboard } from './clipboard-formats.ts'
import { concealedFormats } from './concealed-formats.ts'
import { createFingerprint } from './fingerprint.ts'

interface Fake {
  text: string | null
  html: string | null
  formats: Map<string, Uint8Array>
  textReads: number
  /** Runs when the text is read: another program copies at that moment. */
  meanwhile: () => void
}

/** As the system hands it back: in a form of its own. */
const forms: CopyForms = { image: async (png) => ({ kept: png }), item: async (contents) => ({ kept: contents }) }
const keep = (fake: Fake, picture: object | undefined) => {
  const kept = picture === undefined || !('kept' in picture) ? null : picture.kept
  const contents: object = kept instanceof Uint8Array ? { 'image/png': kept } : (kept ?? {})
  const words = new Map<string, unknown>(Object.entries(contents))
  const png = words.get('image/png')
  fake.text = String(words.get('text/plain') ?? '') || null
  fake.html = String(words.get('text/html') ?? '') || null
  if (png instanceof Uint8Array) fake.formats.set('image/png', Uint8Array.from([0, ...png]))
}

const createFake = (): Fake => ({ text: null, html: null, formats: new Map(), textReads: 0, meanwhile: () => {} })

const readText = (fake: Fake) => {
  fake.textReads += 1
  fake.meanwhile()
  return fake.text ?? ''
}

const direct = (fake: Fake): DirectClipboard => ({
  availableFormats: () => [
    ...(fake.text === null ? [] : ['text/plain']),
    ...(fake.formats.has('image/png') ? ['image/png'] : []),
  ],
  has: (format) => fake.formats.has(format),
  readBuffer: (format) => fake.formats.get(format) ?? new Uint8Array(),
  readText: () => readText(fake),
  readImage: () => ({ getSize: () => ({ width: 0, height: 0 }), toBitmap: () => new Uint8Array() }),
  writeText: (text) => {
    fake.text = text
  },
  writeImage: (image) => keep(fake, image),
  write: ({ text, html }) => keep(fake, { kept: { 'text/plain': text, 'text/html': html } }),
})

const promised = (fake: Fake): PromisedClipboard => ({
  read: async () => {
    const raw = [...fake.formats.keys()].map((format) => `electron application/osclipboard;format="${format}"`)
    return [
      {
        types: [
          ...(fake.text === null ? [] : ['text/plain']),
          ...(fake.formats.has('image/png') ? ['image/png'] : []),
          ...raw,
        ],
        getType: async (type) => {
          if (type === 'text/plain') return new Blob([readText(fake)])
          if (type === 'image/png') return new Blob([new Uint8Array(fake.formats.get(type) ?? [])])
          return new Blob([new Uint8Array(fake.formats.get(/format="(.*)"/.exec(type)?.[1] ?? '') ?? [])])
        },
      },
    ]
  },
  writeText: async (text) => {
    fake.text = text
  },
  write: async ([item]) => keep(fake, item),
})

const interfaces = { direct, promised }
const cases = (['direct', 'promised'] as const).flatMap((name) =>
  ['darwin', 'win32', 'linux'].map((platform) => ({ name, platform })),
)

const set = (name: 'direct' | 'promised', platform = 'linux') => {
  const fake = createFake()
  const formats = concealedFormats[platform] ?? []
  const clipboard = createClipboard(interfaces[name](fake), formats, createFingerprint(), forms)
  return { fake, formats, clipboard }
}

test.each(cases)('$name on $platform: the text of a concealed clipboard is never read', async ({ name, platform }) => {
  const { fake, formats, clipboard } = set(name, platform)
  expect(formats.length).toBeGreaterThan(0)
  fake.text = 'hunter2'
  for (const { format } of formats) {
    fake.formats = new Map([[format, new Uint8Array(4)]])
    expect(await clipboard.read(false)).toEqual({ kind: 'concealed' })
  }
  expect(fake.textReads).toBe(0)
  fake.formats.clear()
  expect(await clipboard.read(false)).toMatchObject({ kind: 'text', text: 'hunter2' })
})

test.each(cases)('$name on $platform: a mark that appears during the read is seen', async ({ name, platform }) => {
  const { fake, formats, clipboard } = set(name, platform)
  fake.text = 'innocent'
  fake.meanwhile = () => {
    fake.text = 'hunter2'
    fake.formats.set(formats[0]?.format ?? '', new Uint8Array(4))
  }
  expect(await clipboard.read(false)).toEqual({ kind: 'concealed' })
})

test.each(['direct', 'promised'] as const)(
  '%s: Windows programs may allow the history in so many words',
  async (name) => {
    const { fake, clipboard } = set(name, 'win32')
    fake.text = 'an error'
    fake.formats.set('CanIncludeInClipboardHistory', new Uint8Array([1, 0, 0, 0]))
    expect(await clipboard.read(false)).toMatchObject({ kind: 'text' })
  },
)

test.each(['direct', 'promised'] as const)('%s: no text, blank text, a text too large', async (name) => {
  const { fake, clipboard } = set(name)
  expect(await clipboard.read(false)).toEqual({ kind: 'no-text' })
  fake.text = ' \n'
  expect(await clipboard.read(false)).toEqual({ kind: 'no-text' })
  fake.text = 'x'.repeat(textLimit)
  expect(await clipboard.read(false)).toMatchObject({ kind: 'text' })
  fake.text = '错'.repeat(Math.ceil(textLimit / 3) + 1)
  expect(await clipboard.read(false)).toEqual({ kind: 'too-large' })
})

test.each(['direct', 'promised'] as const)('%s: our own copy is recognised, with other line ends too', async (name) => {
  const { fake, clipboard } = set(name)
  await clipboard.write('code 10002\nmsg')
  expect(await clipboard.read(false)).toEqual({ kind: 'own-copy' })
  fake.text = 'code 10002\r\nmsg'
  expect(await clipboard.read(false)).toEqual({ kind: 'own-copy' })
  fake.text = 'code 10002'
  expect(await clipboard.read(false)).toMatchObject({ kind: 'text' })
})

test('a system that refuses is a reading, not an exception', async () => {
  const write = () => Promise.reject(new Error('denied'))
  const clipboard = createClipboard({ read: write, writeText: write, write }, [], createFingerprint(), forms)
  expect(await clipboard.read(false)).toEqual({ kind: 'refused' })
  expect(await clipboard.picture()).toBeNull()
  expect(await clipboard.write('x')).toEqual(failure('clipboard.held'))
  expect(await clipboard.write(Uint8Array.of(1))).toEqual(failure('clipboard.held'))
})

test.each(['direct', 'promised'] as const)(
  '%s: a picture of ours is our own copy, another one is not',
  async (name) => {
    const { fake, clipboard } = set(name)
    expect((await clipboard.write(Uint8Array.of(1, 2, 3))).ok).toBe(true)
    expect(await clipboard.read(true)).toEqual({ kind: 'own-copy' })
    fake.formats.set('image/png', Uint8Array.of(9))
    expect(await clipboard.read(true)).toMatchObject({ kind: 'picture' })
  },
)

test.each(['direct', 'promised'] as const)('%s: rich text is written with its words, and is our own', async (name) => {
  const { fake, clipboard } = set(name)
  expect(await clipboard.write({ text: '错误 1', html: '<p>错误 <b>1</b></p>' })).toEqual({ ok: true, value: null })
  expect([fake.text, fake.html]).toEqual(['错误 1', '<p>错误 <b>1</b></p>'])
  expect(await clipboard.read(false)).toEqual({ kind: 'own-copy' })
})

test.each(['direct', 'promised'] as const)('%s: what only Windows programs know as a picture is one', async (name) => {
  const { fake, clipboard } = set(name)
  expect(await clipboard.picture()).toBeNull()
  fake.formats.set('PNG', Uint8Array.of(7))
  expect(await clipboard.read(true)).toMatchObject({ kind: 'picture', bytes: Uint8Array.of(7) })
  expect(await clipboard.picture()).toEqual(Uint8Array.of(7))
  fake.text = 'a text beside it'
  expect(await clipboard.picture()).toBeNull()
})
