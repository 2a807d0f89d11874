/** Reads what the catalog is compiled from: `services.json` and the documents it names. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../../src-preload/model/catalog.ts'

export interface Sources {
  readonly services: readonly Service[]
  /** By file name; a document that is not there is missing here, and the compiler says so. */
  readonly texts: ReadonlyMap<string, string>
}

/** `folder` is `resources`. */
export const readSources = (folder: string): Sources => {
  const services: readonly Service[] = JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8'))
  const texts = new Map<string, string>()
  for (const { document } of services) {
    const path = join(folder, 'documents', document)
    if (existsSync(path)) texts.set(document, readFileSync(path, 'utf8'))
  }
  return { services, texts }
}
