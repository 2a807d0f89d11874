/** Codes met without a document as main keeps them: only while history is on, under its rules; written of, dismissed, exported. */
import type { ServiceId } from '../../src-preload/model/catalog.ts'
import type { ExportedFile } from '../../src-preload/model/exports.ts'
import type { LibraryPart, UndoToken } from '../../src-preload/model/library.ts'
import type { MetCodes, MetDraft } from '../../src-preload/model/met-codes.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { toCsvRows } from '../core/exports/csv.ts'
import { dismissMet, pruneMet, recordMet } from '../core/library/met-codes.ts'
import type { StoredDocument } from '../store/document.ts'
import type { UndoShelf } from './undo.ts'

export interface MetLogDependencies {
  readonly met: StoredDocument<MetCodes>
  readonly shelf: UndoShelf
  /** Which of these codes some entry lists by now. */
  documented(codes: readonly Pick<MetDraft, 'service' | 'code'>[]): Promise<readonly boolean[]>
  notify(part: LibraryPart): void
  now(): Date
}

export interface MetLog {
  /** Those that still have no entry and were not dismissed, met last first. */
  read(): Promise<MetCodes>
  /** `sample` is redacted. */
  record(drafts: readonly MetDraft[], sample: string): Promise<void>
  dismiss(service: ServiceId, code: string): Promise<Outcome<UndoToken>>
  /** What `read` gives, as CSV. */
  export(): Promise<ExportedFile>
  prune(days: number): Promise<void>
  /** Removes everything; what it returns brings it back. */
  clear(): Promise<() => Promise<void>>
}

const columns = ['service', 'code', 'message', 'count', 'first', 'last', 'sample'] as const

export const createMetLog = ({ met, shelf, documented, notify, now }: MetLogDependencies): MetLog => {
  const write = async (codes: MetCodes): Promise<Outcome<null>> => {
    if (codes === met.read()) return success(null)
    const outcome = await met.write(codes)
    notify('history')
    return outcome.ok ? success(null) : outcome
  }
  const read = async (): Promise<MetCodes> => {
    const codes = met.read().filter(({ dismissed }) => !dismissed)
    const listed = codes.length === 0 ? [] : await documented(codes)
    return codes.filter((_, place) => listed[place] !== true)
  }
  return {
    read,
    async record(drafts, sample) {
      if (drafts.length > 0) await write(recordMet(met.read(), drafts, sample, now().toISOString()))
    },
    async dismiss(service, code) {
      const outcome = await write(dismissMet(met.read(), { service, code }, true))
      if (!outcome.ok) return outcome
      return success(shelf.keep(() => write(dismissMet(met.read(), { service, code }, false))))
    },
    async export() {
      const codes = await read()
      const content = toCsvRows([columns, ...codes.map((code) => columns.map((column) => code[column]))])
      return { name: 'errdex-undocumented.csv', content, encoding: 'text' }
    },
    async prune(days) {
      await write(pruneMet(met.read(), days, now().getTime()))
    },
    async clear() {
      const before = met.read()
      await write([])
      return async () => {
        const since = met.read()
        const back = before.filter(
          (old) => !since.some((code) => code.service === old.service && code.code === old.code),
        )
        await write([...since, ...back])
      }
    },
  }
}
