/** One line of a note reads without its marks. */
import { expect, test } from 'vitest'
import { firstLine } from './first-line.ts'

test.each([
  ['\n\n## 先问 **平台组**\nmore', '先问 平台组'],
  ['- see [the wiki](https://a.example/x) `now`', 'see the wiki now'],
  ['> ---\n---\nlast', 'last'],
  ['  \n', ''],
])('%j', (markdown, line) => expect(firstLine(markdown)).toBe(line))
