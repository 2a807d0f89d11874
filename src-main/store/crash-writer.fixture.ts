/** Child of the kill test: counts up in a stored document and prints each number once it is safe. */
import type { Shape } from '../../src-preload/model/shape.ts'
import { openDocument, openFolder } from './document.ts'

const isCount: Shape<number> = (value): value is number => Number.isInteger(value)
const { document } = openDocument(openFolder(process.argv[2] ?? ''), {
  file: 'count.json',
  shape: isCount,
  initial: 0,
  onFailure: 'revert',
  onNewer: 'read-only',
})
for (let count = document.read() + 1; ; count++)
  if ((await document.write(count)).ok) process.stdout.write(`${count}\n`)
