/** What crosses between main and the thread that makes and opens pack files. */
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { PackItemKey, PackLineage } from '../../src-preload/model/packs.ts'
import type { PackContent } from '../core/packs/pack-content.ts'
import type { PrivateKey } from './signing.ts'

export type PackTask =
  /** The content's lineage is that of the state before; signed if there is a key. */
  | { readonly type: 'write'; readonly content: PackContent; readonly key: PrivateKey | null }
  /** As `open`, but only what tells whether it is news. */
  | { readonly type: 'summarize'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly type: 'open'; readonly file: string; readonly bytes: Uint8Array }

export interface WrittenPack {
  readonly base64: string
  readonly digest: string
  /** Digests of its items, by key. */
  readonly items: ReadonlyMap<PackItemKey, string>
  /** With the items as its latest states. */
  readonly lineage: PackLineage
}

export interface OpenedPack {
  readonly content: PackContent
  /** Public key that signed it, in hexadecimal digits; null for none. */
  readonly signer: string | null
  readonly digest: string
  /** Digests of its items, by key. */
  readonly items: ReadonlyMap<PackItemKey, string>
}

/** A pack without what is in it. */
export interface PackSummary {
  readonly id: string
  readonly name: string
  readonly signer: string | null
  readonly digest: string
  readonly items: ReadonlyMap<PackItemKey, string>
  /** With the items as its latest states. */
  readonly lineage: PackLineage
}

export type PackMessage =
  | { readonly type: 'summarized'; readonly pack: Outcome<PackSummary> }
  | { readonly type: 'written'; readonly pack: WrittenPack }
  | { readonly type: 'opened'; readonly pack: Outcome<OpenedPack> }
