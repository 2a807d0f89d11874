/** The shipped documents and the person's tables, as main has them. */
import { create } from 'zustand'
import type { SourceSummary } from '../../../src-preload/model/catalog.ts'
import type { ImportedTable } from '../../../src-preload/model/tables.ts'
import { bridge } from '../../lib/bridge.ts'

interface SourcesState {
  readonly documents: readonly SourceSummary[]
  readonly tables: readonly ImportedTable[]
}

export const useSources = create<SourcesState>(() => ({ documents: [], tables: [] }))

export const readSources = async (): Promise<void> => {
  const [documents, tables] = await Promise.all([bridge.request('catalog:sources'), bridge.request('tables:read')])
  useSources.setState({ documents, tables })
}

bridge.subscribe('catalog:changed', () => void readSources())
