/** Every moment is read in every way it is written, and what is no time of day or no day is none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeAt, timeFacts, timeOfLogId, yearIn } from './times.ts'

const two = (number: number) => String(number).padStart(2, '0')
const half = (hour: string) => String(Number(hour) % 12 || 12)
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const moment = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => {
    const [day = '', clock = ''] = date.toISOString().split(/[T.]/)
    const [year = '', month = '', dayOfMonth = ''] = day.split('-')
    return { year, month, day: dayOfMonth, clock, name: names[Number(month) - 1] ?? '' }
  })

test('each way to write a moment', () => {
  fc.assert(
    fc.property(moment, ({ year, month, day, clock, name }) => {
      const read = `${year}-${month}-${day}T${clock}`
      const [hour = '', minute = '', second = ''] = clock.split(':')
      for (const [written, value] of [
        [`${year}-${month}-${day} ${clock}`, read],
        [`${year}/${month}/${day} ${hour}:${minute}`, `${read.slice(0, -2)}00`],
        [`${year}-${month}-${day}T${clock}.123456Z`, `${read}.123Z`],
        [`${year}-${month}-${day}T${clock}+0800`, `${read}+08:00`],
        [`${year}年${Number(month)}月${Number(day)}日 ${Number(hour)}点${Number(minute)}分${Number(second)}`, read],
        [`Mon, ${day} ${name} ${year} ${clock} GMT`, `${read}Z`],
        [`${day}/${name}/${year}:${clock} +0800`, `${read}+08:00`],
        [`${year}-${month}-${day} ${clock} +08:00`, `${read}+08:00`],
        [`${year}-${month}-${day} ${clock} UTC`, `${read}Z`],
        [`${day}-${name}-${year} ${clock}.120`, `${read}.120`],
        [`${name} ${day}, ${year} ${half(hour)}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`, read],
        [
          `${Number(month)}/${Number(day)}/${year}, ${half(hour)}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
          read,
        ],
        [
          `${year}/${Number(month)}/${Number(day)} ${Number(hour) < 12 ? '上午' : '下午'} ${half(hour)}:${minute}:${second}`,
          read,
        ],
        [`Fri ${name} ${day} ${clock} CST ${year}`, read],
        [`Fri ${name} ${day} ${year} ${clock} GMT+0800`, `${read}+08:00`],
        [`${year}${month}${day} ${clock}`, read],
        [`"ts": ${Date.parse(`${read}Z`) / 1000}`, `${read}Z`],
        [`timestamp=${Date.parse(`${read}Z`)}`, `${read}Z`],
      ] as const) {
        const [fact, ...more] = timeFacts(`at ${written} failed`)
        // Seconds since 1970 are told from other numbers by their first digits only.
        if (fact === undefined && /^"ts|^timestamp/.test(written) && !/[:=] ?1[5-9]/.test(written)) continue
        expect([written, fact?.value, more]).toEqual([written, value, []])
        expect(timeAt(`at ${written} failed`, fact?.start ?? -1, null)).toBe(value)
      }
      expect(timeOfLogId(`${year}${month}${day}${clock.replaceAll(':', '')}ABCDEF0123456789AB`)).toBe(`${read}+08:00`)
    }),
  )
})

test.each([
  'Nov 27 10:00:00 app-03 sync[2210]: failed',
  'E1127 10:00:00.123456    7 client.go:88] failed',
  '11-27 10:00:00.123 E/Client(  912): failed',
])('a time without its year has the year of the text, or is none: %s', (line) => {
  expect(timeFacts(line)).toEqual([])
  const year = yearIn(`-- Logs begin at Mon 2026-11-23 --\n${line}`)
  expect(timeFacts(line, year).map(({ value }) => value.slice(0, 19))).toEqual(['2026-11-27T10:00:00'])
  expect(timeAt(line, 0, year)).toBe(timeFacts(line, year)[0]?.value)
})

test('whether day or month comes first is not guessed', () => {
  const valuesOf = (text: string) => timeFacts(text).map(({ value }) => value)
  expect(valuesOf('11/05/2026 10:00:00')).toEqual([])
  expect(valuesOf('27/11/2026 10:00:00')).toEqual(['2026-11-27T10:00:00'])
  expect(valuesOf('11/27/2026 10:00:00')).toEqual(['2026-11-27T10:00:00'])
})

test('months, days, hours and minutes that are none', () => {
  const isRead = (month: number, day: number, hour: number, minute: number) => {
    const parts = [month, day, hour, minute].map(two)
    const found = [
      timeFacts(`2026-${parts[0]}-${parts[1]} ${parts[2]}:${parts[3]}`).length,
      timeFacts(`2026年${parts[0]}月${parts[1]}日 ${parts[2]}:${parts[3]}`).length,
      timeOfLogId(`2026${parts.join('')}00ABCDEF0123456789AB`) === null ? 0 : 1,
    ]
    expect(new Set(found).size).toBe(1)
    return found[0] === 1
  }
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, number) => number)
  expect(upTo(40).filter((month) => isRead(month, 5, 9, 5))).toEqual(upTo(12).slice(1))
  expect(upTo(40).filter((day) => isRead(4, day, 9, 5))).toEqual(upTo(31).slice(1))
  expect(upTo(40).filter((hour) => isRead(4, 5, hour, 5))).toEqual(upTo(23))
  expect(upTo(90).filter((minute) => isRead(4, 5, 9, minute))).toEqual(upTo(59))
})
