/** Build step: puts the files that reading pictures needs into `out/resources/pictures`, each compared with its digest. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isWhole, modelFiles } from '../pictures/models.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'out/resources/pictures')
mkdirSync(folder, { recursive: true })
for (const file of Object.values(modelFiles)) {
  const bytes = readFileSync(resolve(root, file.source))
  if (!isWhole(bytes, file))
    throw new Error(`${file.source} is not the file that was measured; see src-main/pictures/models.ts.`)
  writeFileSync(resolve(folder, file.name), bytes)
}
