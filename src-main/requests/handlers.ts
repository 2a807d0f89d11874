/** Contract → services: one handler per request; a missing one does not compile. */
import type { Notify, Requests } from '../../src-preload/contract.ts'
import type { UndoToken } from '../../src-preload/model/library.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { Layout, Settings } from '../../src-preload/model/settings.ts'
import type { EngineClient } from '../engine/client.ts'
import type { Library } from '../library/library.ts'
import type { Problems } from './problems.ts'

/** A request's answer may come later; its arguments have been checked. */
export type Handlers = {
  readonly [C in keyof Requests]: (
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>
}

/** A value on disk; the store's documents are this. */
export interface Kept<T> {
  read(): T
  write(value: T): Promise<Outcome<T>>
}

/** What the handlers need of the host they run in. */
export interface HostServices {
  readonly host: 'electron' | 'browser'
  readonly version: string
  /** Language the system asks for, BCP 47. */
  readonly locale: string
  readonly engine: EngineClient
  readonly settings: Kept<Settings>
  readonly layout: Kept<Layout>
  readonly library: Library
  undo(token: UndoToken): Promise<Outcome<null>>
  readonly problems: Problems
  readonly notify: Notify
  /** Called after a change is on disk, for what the host itself follows. */
  settingsChanged(settings: Settings): void
  writeClipboard(text: string): Outcome<null> | Promise<Outcome<null>>
  openLink(url: string): Outcome<null> | Promise<Outcome<null>>
}

export const createHandlers = (services: HostServices): Handlers => ({
  'app:describe': async () => {
    const { services: known, entries } = await services.engine.described
    return {
      version: services.version,
      host: services.host,
      locale: services.locale,
      services: known,
      entries,
      problems: services.problems.all(),
      settings: services.settings.read(),
      layout: services.layout.read(),
    }
  },
  'catalog:browse': (query) => services.engine.browse(query),
  'catalog:neighbours': (service, code) => services.engine.neighbours(service, code),
  'catalog:open': (id) => services.engine.open(id),
  'clipboard:write': (text) => services.writeClipboard(text),
  'diagnosis:cancel': (id) => services.engine.cancelDiagnosis(id),
  'diagnosis:finish': (id) => services.engine.finishDiagnosis(id),
  'diagnosis:peek': (id) => services.engine.peekDiagnosis(id),
  'diagnosis:push': (id, piece) => services.engine.pushDiagnosis(id, piece),
  'diagnosis:start': () => services.engine.startDiagnosis(),
  'favorites:add': (entry, group) => services.library.addFavorite(entry, group),
  'favorites:change': (change) => services.library.changeFavorites(change),
  'favorites:read': () => services.library.readFavorites(),
  'layout:save': async (layout) => {
    const outcome = await services.layout.write(layout)
    return outcome.ok ? success(null) : outcome
  },
  'library:undo': (token) => services.undo(token),
  'link:open': (url) => services.openLink(url),
  'notes:read': () => services.library.readNotes(),
  'notes:write': (entry, draft) => services.library.writeNote(entry, draft),
  'settings:change': async (settings) => {
    const outcome = await services.settings.write(settings)
    if (outcome.ok) {
      services.notify('settings:changed', settings)
      services.settingsChanged(settings)
    }
    return outcome
  },
  'text:find-secrets': (part) => services.engine.findSecrets(part),
})
