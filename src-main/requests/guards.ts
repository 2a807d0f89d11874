/** The one gate in front of the handlers, for every host: a known channel, and arguments of the right shape and size. */
import { isRequestChannel, type RequestChannel, type Requests } from '../../src-preload/contract.ts'
import { isDestination, watchCommands } from '../../src-preload/model/companion.ts'
import { pieceLimit } from '../../src-preload/model/diagnosis.ts'
import { exportFormats, savedEncodings, savedFileLimit } from '../../src-preload/model/exports.ts'
import {
  isFavoritesChange,
  isHistoryDraft,
  isHistoryQuery,
  isNoteDraft,
  libraryLimits,
} from '../../src-preload/model/library.ts'
import { memoryLimits } from '../../src-preload/model/memory.ts'
import { isPackDecisions, isPackName, isPackSelection, packLimits } from '../../src-preload/model/packs.ts'
import { type BrowseQuery, isEntryFilter, isSort, pageLimit, queryLimit } from '../../src-preload/model/search.ts'
import { isLayout, isSettings } from '../../src-preload/model/settings.ts'
import { fields, flag, integer, list, nullable, oneOf, type Shape, text, tuple } from '../../src-preload/model/shape.ts'
import { isTableChange, isTableDraft, tableLimits } from '../../src-preload/model/tables.ts'
import type { Handlers } from './handlers.ts'

const identifier = text(300)

const diagnosisId = integer(1, Number.MAX_SAFE_INTEGER)

const isBrowseQuery: Shape<BrowseQuery> = fields<BrowseQuery>({
  text: text(queryLimit),
  filter: isEntryFilter,
  sort: nullable(isSort),
  offset: integer(0, 10_000_000),
  limit: integer(0, pageLimit),
})

const uploadId = integer(1, Number.MAX_SAFE_INTEGER)
const packOpening = integer(1, Number.MAX_SAFE_INTEGER)
const packId = text(40)
const packDigest = text(64)

/** What each request's arguments must look like; a channel without a line does not compile. */
const argumentShapes: { readonly [C in RequestChannel]: Shape<Parameters<Requests[C]>> } = {
  'app:describe': tuple(),
  'catalog:browse': tuple(isBrowseQuery),
  'catalog:neighbours': tuple(identifier, identifier),
  'catalog:open': tuple(identifier),
  'catalog:sources': tuple(),
  'clipboard:write': tuple(text(1_000_000)),
  'companion:describe': tuple(),
  'data:open': tuple(),
  'data:reset': tuple(),
  'diagnosis:cancel': tuple(diagnosisId),
  'diagnosis:finish': tuple(diagnosisId),
  'diagnosis:peek': tuple(diagnosisId),
  'diagnosis:push': tuple(diagnosisId, text(pieceLimit)),
  'diagnosis:start': tuple(),
  'entries:export': tuple(oneOf(exportFormats), nullable(list(identifier, 1_000))),
  'favorites:add': tuple(identifier, nullable(identifier)),
  'favorites:change': tuple(isFavoritesChange),
  'favorites:read': tuple(),
  'file:save': tuple(text(200), text(savedFileLimit), oneOf(savedEncodings)),
  'history:read': tuple(isHistoryQuery),
  'history:record': tuple(isHistoryDraft),
  'history:remove': tuple(nullable(list(identifier, libraryLimits.history))),
  'layout:save': tuple(isLayout),
  'library:undo': tuple(integer(1, Number.MAX_SAFE_INTEGER)),
  'link:open': tuple(text(2_000)),
  'memory:keep': tuple(text(memoryLimits.key), nullable(text(memoryLimits.value))),
  'memory:recall': tuple(),
  'notes:read': tuple(),
  'notes:write': tuple(identifier, isNoteDraft),
  'offer:describe': tuple(),
  'offer:dismiss': tuple(),
  'packs:accept': tuple(packOpening, isPackDecisions),
  'packs:cancel': tuple(packOpening),
  'packs:dismiss': tuple(packDigest),
  'packs:export': tuple(isPackSelection, isPackName, nullable(packId)),
  'packs:exported': tuple(packId),
  'packs:forget': tuple(packId),
  'packs:open-offer': tuple(packDigest),
  'packs:preview': tuple(packOpening),
  'packs:push': tuple(packOpening, text(tableLimits.piece)),
  'packs:read': tuple(),
  'packs:start': tuple(text(500)),
  'packs:unwatch': tuple(text(packLimits.path)),
  'packs:watch': tuple(nullable(text(packLimits.path))),
  'quick-lookup:hide': tuple(),
  'quick-lookup:pin': tuple(flag),
  'settings:change': tuple(isSettings),
  'shortcut:record': tuple(flag),
  'sighting:open': tuple(integer(1, 1_000_000_000)),
  'tables:accept': tuple(uploadId),
  'tables:cancel': tuple(uploadId),
  'tables:change': tuple(isTableChange),
  'tables:guess': tuple(uploadId, text(tableLimits.sample)),
  'tables:preview': tuple(uploadId, nullable(isTableDraft)),
  'tables:push': tuple(uploadId, text(tableLimits.piece)),
  'tables:read': tuple(),
  'tables:reopen': tuple(identifier),
  'tables:start': tuple(text(500), nullable(identifier)),
  'text:find-secrets': tuple(text(pieceLimit)),
  'watch:command': tuple(oneOf(watchCommands)),
  'window:arrive': tuple(),
  'window:go': tuple(isDestination),
}

/** The caller learns no more than this; what happened stands in the log. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: 'refused' | 'failed' }

/** Runs one request; never rejects. `log` gets one line per refusal and the stack of every exception. */
export type Gate = (channel: string, args: readonly unknown[]) => Promise<Answer>

export const createGate = (handlers: Handlers, log: (line: string) => void): Gate => {
  const run = async <C extends RequestChannel>(channel: C, args: readonly unknown[]): Promise<Answer> => {
    const fits: Shape<Parameters<Requests[C]>> = argumentShapes[channel]
    if (!fits(args)) {
      log(`refused ${channel}: wrong arguments`)
      return { ok: false, error: 'refused' }
    }
    try {
      return { ok: true, value: await handlers[channel](...args) }
    } catch (error) {
      log(`failed ${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return { ok: false, error: 'failed' }
    }
  }
  return async (channel, args) => {
    if (isRequestChannel(channel)) return run(channel, args)
    log(`refused ${JSON.stringify(channel.slice(0, 80))}: unknown request`)
    return { ok: false, error: 'refused' }
  }
}
