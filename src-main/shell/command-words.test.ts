/** Only words behind the mark go to the command line; a link or a start without it opens the app. */
import { expect, test } from 'vitest'
import { readCommandWords } from './command-words.ts'

test('what follows the mark is for the command line, whatever it looks like', () => {
  expect(readCommandWords(['--command-line', '--', 'lookup', '--format', 'json', 'errdex://code/a/1'])).toEqual([
    'lookup',
    '--format',
    'json',
    'errdex://code/a/1',
  ])
  expect(readCommandWords(['--command-line', '--'])).toEqual([])
})

test.each([
  [[]],
  [['--hidden']],
  [['errdex://code/turing/1405', '--command-line', '--', 'entries']],
  [['--no-sandbox', '--command-line', '--']],
  [['--command-line', 'entries']],
])('%j starts the desktop app', (args) => expect(readCommandWords(args)).toBeNull())
