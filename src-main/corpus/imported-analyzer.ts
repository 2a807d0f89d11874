/** The analyzer over the shipped documents with imported tables behind them, compiled as the app compiles them. */

import type { Diagnosis } from '../../src-preload/model/diagnosis.ts'
import { noEnvelope } from '../../src-preload/model/tables.ts'
import { createAnalysis } from '../core/analyzer/analysis.ts'
import type { Knowledge } from '../core/analyzer/knowledge/knowledge.ts'
import { learnTables } from '../core/analyzer/knowledge/learn-tables.ts'
import { viewCatalog } from '../core/catalog/catalog.ts'
import { finishSteps } from '../core/steps.ts'
import { compileTable } from '../core/tables/compile-table.ts'
import { headGrid } from '../core/tables/header.ts'
import { guessDraft } from '../core/tables/preview-table.ts'
import { readText } from '../core/tables/read-text.ts'
import { createTableMessages } from '../core/tables/table-messages.ts'
import { type ImportedService, importedServices } from './imported-services.ts'
import { shippedCatalog, shippedKnowledge } from './shipped-analyzer.ts'

const compile = ({ id, name, table, envelope }: ImportedService) => {
  const messages = createTableMessages()
  const { grids } = readText(table, messages.onGrid)
  const source = {
    id,
    file: `${name}.csv`,
    adviceFormat: 'plain' as const,
    grids: grids.map((grid) => headGrid(grid, messages.onGrid)),
  }
  const draft = { ...guessDraft(source.file, source.grids), name, envelope: envelope ?? noEnvelope }
  return compileTable(source, draft, messages)
}

export const learnServices = (services: readonly ImportedService[]): Knowledge => {
  const tables = services.map((service) => ({ service, ...compile(service) }))
  const descriptions = new Map(
    tables.flatMap(({ service, services: own }) => own.map(({ id }) => [id, service.envelope ?? noEnvelope])),
  )
  const learner = learnTables(shippedKnowledge, descriptions)
  for (const { entries } of tables) for (const entry of entries) learner.add(entry)
  const catalog = {
    ...shippedCatalog,
    services: [...shippedCatalog.services, ...tables.flatMap((table) => table.services)],
    entries: [...shippedCatalog.entries, ...tables.flatMap(({ entries }) => entries)],
  }
  return finishSteps(learner.finish(viewCatalog(catalog)))
}

export const importedKnowledge = learnServices(importedServices)

export const diagnoseWithTables = (text: string): Diagnosis => {
  const analysis = createAnalysis(importedKnowledge)
  analysis.push(text)
  return analysis.finish()
}
