/** A command written to a desktop entry is the command a desktop reads from it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeDesktopEntry, writeExec } from './desktop-entry.ts'

/** Reads as the specification says: first the escapes of any value, then quotes, then field codes. */
const read = (value: string): readonly string[] =>
  [...value.replace(/\\(.)/g, '$1').matchAll(/"((?:[^"\\]|\\.)*)"|([^\s"]+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
  )

test('any path survives', () => {
  const path = fc.string({ unit: fc.constantFrom(...'ab "\\$`%\'()&;~|<>码') })
  fc.assert(
    fc.property(path, fc.array(path, { maxLength: 2 }), (program, args) => {
      expect(read(writeExec({ program, args }, '--hidden'))).toEqual([program, ...args, '--hidden'])
    }),
  )
})

test('the field code for a link stays one', () => {
  expect(writeExec({ program: '/opt/a', args: [] }, '%u')).toBe('"/opt/a" %u')
})

test('an entry is one group of keys', () => {
  expect(writeDesktopEntry({ Type: 'Application', Name: 'Errdex' })).toBe(
    '[Desktop Entry]\nType=Application\nName=Errdex\n',
  )
})
