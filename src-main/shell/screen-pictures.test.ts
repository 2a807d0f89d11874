/** Pictures of screens in their own pixels, whatever their density; what the system refuses is one sentence. */
import type { DesktopCapturerSource } from 'electron'
import { expect, test } from 'vitest'
import { isMessageKey } from '../../src-preload/translate.ts'
import { type ScreenPicturesDependencies, takeScreenPictures } from './screen-pictures.ts'

const display = (id: number, width: number, scaleFactor: number) => {
  const size = { width, height: width / 2 }
  return { id, size, scaleFactor, bounds: { x: 0, y: 0, ...size } }
}
type Asked = Parameters<ScreenPicturesDependencies['desktopCapturer']['getSources']>[0]

/** As Electron: every screen, scaled to the size asked for. */
const capturer = (ids: readonly string[], { value = 200, isEmpty = false } = {}) => ({
  asked: [] as Asked[],
  async getSources(asked: Asked) {
    this.asked.push(asked)
    const { width = 0, height = 0 } = asked.thumbnailSize ?? {}
    return ids.map((display_id, index) => ({
      display_id,
      thumbnail: {
        isEmpty: () => isEmpty,
        getSize: () => ({ width, height }),
        toBitmap: () => Buffer.alloc(width * height * 4, value === 0 ? 0 : value + index),
      },
    })) as unknown as DesktopCapturerSource[]
  },
})

const take = (change: Partial<ScreenPicturesDependencies>) =>
  takeScreenPictures({
    platform: 'linux',
    desktopCapturer: capturer(['1']),
    displays: () => [display(1, 40, 1)],
    mayRecord: () => true,
    log: () => {},
    ...change,
  })

test('each screen is asked for in its own pixels and found by its id, in whatever order they come', async () => {
  const desktopCapturer = capturer(['8', '7'])
  const outcome = await take({ desktopCapturer, displays: () => [display(7, 40, 1.5), display(8, 30, 2)] })
  expect(desktopCapturer.asked.map(({ thumbnailSize }) => thumbnailSize)).toEqual([
    { width: 60, height: 30 },
    { width: 60, height: 30 },
  ])
  expect(outcome.ok && outcome.value.map(({ width, pixels }) => [width, pixels[0]])).toEqual([
    [60, 201],
    [60, 200],
  ])
})

test('where the system names no display, their order counts', async () => {
  const outcome = await take({
    desktopCapturer: capturer(['', '']),
    displays: () => [display(7, 40, 1), display(8, 30, 1)],
  })
  expect(outcome.ok && outcome.value.map(({ pixels }) => pixels[0])).toEqual([200, 201])
})

test.each([
  ['nothing to see', { desktopCapturer: capturer([]) }],
  ['an empty frame', { desktopCapturer: capturer(['1'], { isEmpty: true }) }],
  ['a black frame', { desktopCapturer: capturer(['1'], { value: 0 }) }],
  ['another display than ours', { desktopCapturer: capturer(['5']) }],
  ['refused before', { mayRecord: () => false }],
  [
    'no portal',
    {
      desktopCapturer: {
        getSources: () => Promise.reject(new Error('Failed to get sources.')),
      },
    },
  ],
] as const)('%s is one sentence, on every system', async (_case, change) => {
  for (const platform of ['linux', 'mac', 'windows'] as const) {
    const outcome = await take({ ...change, platform })
    expect(outcome.ok ? '' : outcome.problem.key).toBe(`region.refused-${platform}`)
    expect(isMessageKey(`region.refused-${platform}`)).toBe(true)
  }
})
