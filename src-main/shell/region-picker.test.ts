/** Choosing a region on plain fakes: one choice at a time, what was chosen is cut out and given once, all windows go together. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { createRegionPicker } from './region-picker.ts'
import type { ScreenPicture } from './screen-pictures.ts'

/** Each byte of a pixel says where it is. */
const pictureOf = (x: number, width: number, height: number): ScreenPicture => ({
  bounds: { x, y: 0, width, height },
  width,
  height,
  pixels: Uint8Array.from({ length: width * height * 4 }, (_, at) => Math.floor(at / 4)),
})

const setUp = (pictures: Outcome<readonly ScreenPicture[]> = success([pictureOf(0, 6, 4), pictureOf(6, 3, 3)])) => {
  const seen: string[] = []
  const screens: ShownScreen[] = []
  let lose = () => {}
  const picker = createRegionPicker({
    takePictures: async () => pictures,
    openWindow: (_bounds, screen, lost) => {
      screens.push(screen)
      lose = lost
      return { show: () => seen.push(`show ${screen.screen}`), close: () => seen.push(`close ${screen.screen}`) }
    },
    claimEscape: (isOpen) => seen.push(`escape ${isOpen}`),
    arrived: () => seen.push('arrived'),
  })
  const begin = async () => {
    picker.toggle()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { picker, begin, seen, screens, lose: () => lose() }
}

const taken = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.value : outcome.problem.key)

test('a window over each screen is shown when drawn; the chosen part arrives once', async () => {
  const { picker, begin, seen, screens } = setUp()
  await begin()
  expect(screens.map(({ screen, width }) => [screen, width])).toEqual([
    [1, 6],
    [2, 3],
  ])
  picker.drawn(2)
  picker.choose(1, { x: 4, y: 1, width: 100, height: 2 })
  expect(seen).toEqual(['escape true', 'show 2', 'escape false', 'close 1', 'close 2', 'arrived'])
  const region = picker.take()
  expect(taken(region)).toMatchObject({ width: 2, height: 2 })
  const { pixels } = taken(region) as { pixels: Uint8Array }
  expect([...pixels].filter((_, at) => at % 4 === 0)).toEqual([10, 11, 16, 17])
  expect(taken(picker.take())).toBeNull()
})

test('cancelled, asked for again, or lost: every window goes and nothing arrives', async () => {
  for (const end of ['cancel', 'toggle', 'lose'] as const) {
    const { picker, begin, seen, lose } = setUp()
    await begin()
    if (end === 'lose') lose()
    else picker[end]()
    expect(seen).toEqual(['escape true', 'escape false', 'close 1', 'close 2'])
    expect(taken(picker.take())).toBeNull()
  }
})

test('two presses at once begin one choice', async () => {
  const { picker, begin, screens } = setUp()
  picker.toggle()
  await begin()
  expect(screens.length).toBe(2)
})

test('what no window of a choice can ask is not done', async () => {
  const { picker, begin, seen } = setUp()
  picker.choose(1, { x: 0, y: 0, width: 1, height: 1 })
  picker.drawn(1)
  await begin()
  picker.choose(3, { x: 0, y: 0, width: 1, height: 1 })
  picker.choose(1, { x: 6, y: 0, width: 1, height: 1 })
  expect(seen).toEqual(['escape true'])
})

test('where no screen can be seen, its sentence arrives instead', async () => {
  const { picker, begin, seen } = setUp(failure('region.refused-linux'))
  await begin()
  expect(seen).toEqual(['arrived'])
  expect(taken(picker.take())).toBe('region.refused-linux')
})

test('on two screens of any size what arrives is exactly that part of that screen', async () => {
  const side = fc.integer({ min: 1, max: 12 })
  const place = fc.integer({ min: 0, max: 14 })
  const screens = fc.tuple(fc.record({ width: side, height: side }), fc.record({ width: side, height: side }))
  const area = fc.record({ x: place, y: place, width: side, height: side })
  await fc.assert(
    fc.asyncProperty(screens, fc.constantFrom(1, 2), area, async (sizes, screen, chosen) => {
      // A pixel says on which screen it is, and where there.
      const pictures = sizes.map(({ width, height }, index) => ({
        bounds: { x: index * 100, y: 0, width, height },
        width,
        height,
        pixels: Uint8Array.from(
          Array.from({ length: width * height }, (_, at) => [at % width, Math.floor(at / width), index + 1, 0]).flat(),
        ),
      }))
      const { picker, begin } = setUp(success(pictures))
      await begin()
      picker.choose(screen, chosen)
      const { width, height } = sizes[screen - 1] ?? { width: 0, height: 0 }
      const outcome = picker.take()
      const region = outcome.ok ? outcome.value : null
      const seen = Array.from({ length: (region?.pixels.length ?? 0) / 4 }, (_, at) => [
        ...(region?.pixels.subarray(at * 4, at * 4 + 3) ?? []),
      ])
      const wanted: number[][] = []
      for (let y = chosen.y; y < Math.min(height, chosen.y + chosen.height); y++)
        for (let x = chosen.x; x < Math.min(width, chosen.x + chosen.width); x++) wanted.push([x, y, screen])
      expect(seen).toEqual(wanted)
    }),
  )
})
