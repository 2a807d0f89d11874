/** `npm run glosses`: puts the digest of the documented text beside every translation, in catalog order, and says what is wrong. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { compileCatalog } from '../core/catalog/compile.ts'
import { digestOfText, findLost } from '../core/catalog/glosses.ts'
import { readSources } from './read-sources.ts'

const folder = resolve(import.meta.dirname, '../../resources')
const { services, texts, glosses } = readSources(folder)
const { entries } = compileCatalog(services, adapters, texts)

for (const { service, language, rows } of glosses) {
  const own = entries.filter((entry) => entry.service === service)
  const stamped = own.flatMap((entry) => {
    const row = rows[entry.id]
    if (row === undefined) {
      console.log(`${entry.id}: no translation`)
      return []
    }
    const of = digestOfText(entry)
    if (row.of !== undefined && row.of !== of)
      console.log(`${entry.id}: the document has changed; read the translation again`)
    const lost = findLost(entry, row)
    if (lost.length > 0) console.log(`${entry.id}: lost ${lost.join(' ')}`)
    return [[entry.id, { meaning: row.meaning, advice: row.advice, of }] as const]
  })
  writeFileSync(
    join(folder, 'glosses', `${service}.${language}.json`),
    `${JSON.stringify(Object.fromEntries(stamped), null, 2)}\n`,
  )
  console.log(`${service}.${language}: ${stamped.length} of ${own.length} entries`)
}
