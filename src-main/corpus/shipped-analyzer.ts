/** The analyzer over the shipped documents, compiled here, so that measuring needs no build. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Service } from '../../src-preload/model/catalog.ts'
import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import { learn } from '../core/analyzer/knowledge/knowledge.ts'
import { adapters } from '../core/catalog/adapters/registry.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { compileCatalog } from '../core/catalog/compile.ts'

const resources = resolve(import.meta.dirname, '../../resources')
const services: readonly Service[] = JSON.parse(readFileSync(resolve(resources, 'services.json'), 'utf8'))
const documents = new Map(
  services.map(({ document }) => [document, readFileSync(resolve(resources, 'documents', document), 'utf8')]),
)

export const shippedCatalog = compileCatalog(services, adapters, documents)
export const shippedKnowledge = learn(viewCatalog(shippedCatalog))

export const diagnose = (text: string): Diagnosis => {
  const analysis = createAnalysis(shippedKnowledge)
  analysis.push(text)
  return analysis.finish()
}
