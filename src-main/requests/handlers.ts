/** Contract → services: one handler per request; a missing one does not compile. */
import type { Requests } from '../../src-preload/contract.ts'
import { type Outcome, success } from '../../src-preload/model/outcome.ts'
import { initialLayout, initialSettings } from '../../src-preload/model/settings.ts'
import type { EngineClient } from '../engine/client.ts'

/** A request's answer may come later; its arguments have been checked. */
export type Handlers = {
  readonly [C in keyof Requests]: (
    ...args: Parameters<Requests[C]>
  ) => ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>
}

/** What the handlers need of the host they run in. */
export interface HostServices {
  readonly host: 'electron' | 'browser'
  readonly version: string
  readonly locale: string
  readonly engine: EngineClient
  writeClipboard(text: string): Outcome<null> | Promise<Outcome<null>>
  openLink(url: string): Outcome<null> | Promise<Outcome<null>>
}

export const createHandlers = (services: HostServices): Handlers => ({
  'app:describe': async () => {
    const { services: known, entries, problems } = await services.engine.described
    return {
      version: services.version,
      host: services.host,
      locale: services.locale,
      services: known,
      entries,
      problems,
      settings: initialSettings,
      layout: initialLayout,
    }
  },
  'catalog:browse': (query) => services.engine.browse(query),
  'catalog:open': (id) => services.engine.open(id),
  'clipboard:write': (text) => services.writeClipboard(text),
  'layout:save': () => success(null),
  'link:open': (url) => services.openLink(url),
  'settings:change': (settings) => success(settings),
})
