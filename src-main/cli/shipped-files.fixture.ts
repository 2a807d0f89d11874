/** For tests: a folder with the compiled catalog and its index, as the build writes them, made once for all tests of a worker. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMiniIndex } from '../engine/compiled-index.ts'
import { writeCatalog } from '../engine/compiled-table.ts'
import { catalogFile } from '../engine/load-catalog.ts'
import { indexFile } from '../engine/load-tables.ts'
import { shippedCatalog, shippedIndex } from '../shipped.fixture.ts'

export const shippedFiles = mkdtempSync(join(tmpdir(), 'errdex-shipped-'))

const index = writeMiniIndex(shippedIndex)
writeFileSync(join(shippedFiles, catalogFile), writeCatalog(shippedCatalog, index))
writeFileSync(join(shippedFiles, indexFile), index)
