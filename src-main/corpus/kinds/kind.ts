/** A kind of text people send: renderings of which each is made for every entry of the catalog. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { ErrorCase } from '../error-case.ts'

export interface KindRendering {
  readonly name: string
  /** Not for every service: its wire has no such form. */
  readonly services?: readonly string[]
  /** Not for every entry: its code or message has no such form. */
  fits?(entry: Entry): boolean
  /** Without a service's name or wire: all services that have the code are fair answers. */
  readonly bare?: true
  /** Tells of two errors of one service, or of two services. */
  readonly other?: 'same-service' | 'other-service'
  /** A code of no document stands in the entry's place. */
  readonly undocumented?: true
  /** Tells no code: all entries of the service with this message are fair answers. */
  readonly byMessage?: true
  /** Holds the entry's number and is no error of ours. */
  readonly negative?: true
  render(error: ErrorCase, other: ErrorCase): string
}

export interface Kind {
  readonly name: string
  readonly renderings: readonly KindRendering[]
}
