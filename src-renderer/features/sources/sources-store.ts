/** The shipped documents and the person's tables, as main has them. */
import { create } from 'zustand'
import type { SourceSummary } from '../../../src-preload/model/catalog.ts'
import type { MetCodes } from '../../../src-preload/model/met-codes.ts'
import type { ImportedTable } from '../../../src-preload/model/tables.ts'
import { bridge } from '../../lib/bridge.ts'

interface SourcesState {
  readonly documents: readonly SourceSummary[]
  readonly tables: readonly ImportedTable[]
  /** Codes met that no document lists. */
  readonly met: MetCodes
}

export const useSources = create<SourcesState>(() => ({ documents: [], tables: [], met: [] }))

export const readSources = async (): Promise<void> => {
  const [documents, tables, met] = await Promise.all([
    bridge.request('catalog:sources'),
    bridge.request('tables:read'),
    bridge.request('met:read'),
  ])
  useSources.setState({ documents, tables, met })
}

const readMet = async (): Promise<void> => useSources.setState({ met: await bridge.request('met:read') })

bridge.subscribe('catalog:changed', () => void readSources())
bridge.subscribe('library:changed', (part) => {
  if (part === 'history') void readMet()
})
