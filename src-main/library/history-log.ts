/** History as main keeps it: redacted before it is written, pruned by the person's rules, removed and undone on request. */
import type { EntryId, ServiceId } from '../../src-preload/model/catalog.ts'
import type {
  History,
  HistoryDraft,
  HistoryItem,
  LastAnswer,
  LibraryPart,
  UndoToken,
} from '../../src-preload/model/library.ts'
import { historyFileLimits, libraryLimits } from '../../src-preload/model/library.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { changed } from '../core/library/change.ts'
import { pruneHistory, recordHistory, removeHistory, restoreHistory } from '../core/library/history.ts'
import { findLastAnswer } from '../core/library/history-codes.ts'
import type { StoredDocument } from '../store/document.ts'
import type { MetLog } from './met-log.ts'
import { createSettle, withoutToken } from './settle.ts'
import type { UndoShelf } from './undo.ts'

/** What the person chose. */
export interface HistoryRules {
  readonly on: boolean
  readonly days: number
  /** Keep whole texts, not only redacted excerpts. */
  readonly whole: boolean
}

export interface HistoryDependencies {
  readonly history: StoredDocument<History>
  readonly shelf: UndoShelf
  /** Codes without a document follow the same rules. */
  readonly met: Pick<MetLog, 'record' | 'prune' | 'clear'>
  /** The text with every secret masked. */
  redact(text: string): Promise<string>
  rules(): HistoryRules
  notify(part: LibraryPart): void
  now(): Date
  newId(): string
}

export interface HistoryLog {
  read(): History
  /** Null while history is off: nothing is told of what was kept before. */
  lastAnswer(service: ServiceId, code: string, entry: EntryId | null): LastAnswer | null
  record(draft: HistoryDraft): Promise<Outcome<null>>
  /** Null removes everything. */
  remove(ids: readonly string[] | null): Promise<Outcome<UndoToken | null>>
  /** Drops what is older than the person keeps; call at start and when the rules change. */
  prune(): Promise<void>
}

/** A reply is kept whole without being asked for: it is the person's own, and redacted. */
const wholeOf = ({ kind, text }: HistoryDraft, redacted: string, rules: HistoryRules): string | null => {
  if (kind === 'reply') return redacted.slice(0, libraryLimits.wholeText)
  return rules.whole && kind === 'diagnosis' ? text.slice(0, libraryLimits.wholeText) : null
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, libraryLimits.excerpt)

export const createHistoryLog = (deps: HistoryDependencies): HistoryLog => {
  const { history, shelf, notify } = deps
  const settle = createSettle({ part: 'history', document: history, restore: restoreHistory, shelf, notify })
  return {
    read: () => history.read(),
    lastAnswer: (service, code, entry) =>
      deps.rules().on ? findLastAnswer(history.read(), `${service}/${code}`, entry) : null,
    async record(draft) {
      const rules = deps.rules()
      const redacted = rules.on ? await deps.redact(draft.text) : ''
      const excerpt = collapse(redacted)
      if (excerpt === '') return success(null)
      if (draft.kind !== 'reply') await deps.met.record(draft.met, excerpt)
      const files = await Promise.all((draft.files ?? []).map((name) => deps.redact(name)))
      const item: HistoryItem = {
        id: deps.newId(),
        time: deps.now().toISOString(),
        kind: draft.kind,
        outcome: draft.outcome,
        excerpt,
        whole: wholeOf(draft, redacted, rules),
        entries: draft.entries,
        ...(files.length > 0 && { files: files.map((name) => name.slice(0, historyFileLimits.name)) }),
        ...(draft.met.length > 0 && { undocumented: draft.met.map(({ service, code }) => `${service}/${code}`) }),
      }
      return withoutToken(await settle(changed(recordHistory(history.read(), item, rules.days))))
    },
    async remove(ids) {
      const removed = await settle(removeHistory(history.read(), ids))
      if (ids !== null || !removed.ok) return removed
      const restoreMet = await deps.met.clear()
      const token = removed.value
      return success(
        shelf.keep(async () => {
          await restoreMet()
          return token === null ? success(null) : shelf.run(token)
        }),
      )
    },
    async prune() {
      const { days } = deps.rules()
      await settle(changed(pruneHistory(history.read(), days, deps.now().getTime())))
      await deps.met.prune(days)
    },
  }
}
