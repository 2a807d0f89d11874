/** Reads what the catalog is compiled from: `services.json` and the documents it names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Service, textLanguages } from '../../src-preload/model/catalog.ts'
import type { GlossFile } from '../core/catalog/glosses.ts'

export interface Sources {
  readonly services: readonly Service[]
  /** By file name; a document that is not there is missing here, and the compiler says so. */
  readonly texts: ReadonlyMap<string, string>
  /** The files of `glosses`: our translations, `<service>.<language>.json`. */
  readonly glosses: readonly GlossFile[]
}

const readGlosses = (folder: string): readonly GlossFile[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => {
        const [, service = '', suffix = ''] = /^(.+)\.(\w+)\.json$/.exec(name) ?? []
        const language = textLanguages.find((known) => known === suffix)
        if (language === undefined) return []
        const rows: GlossFile['rows'] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
        return [{ service, language, rows }]
      })
    : []

/** `folder` is `resources`. */
export const readSources = (folder: string): Sources => {
  const services: readonly Service[] = JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8'))
  const texts = new Map<string, string>()
  for (const { document } of services) {
    const path = join(folder, 'documents', document)
    if (existsSync(path)) texts.set(document, readFileSync(path, 'utf8'))
  }
  return { services, texts, glosses: readGlosses(join(folder, 'glosses')) }
}
