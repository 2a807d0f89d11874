/** A page of a vendor's documentation: what its file says of itself, the call it describes, and the tables in it. */
import type { HeadedGrid } from '../tables/header.ts'

/** A file of a documentation folder; `path` is relative to the folder, with `/`. */
export interface PageFile {
  readonly path: string
  readonly text: string
}

export interface PageCall {
  readonly method: string | null
  /** Without host and query: `/open-apis/im/v1/messages/:message_id`. */
  readonly path: string | null
  readonly host: string | null
  readonly scopes: readonly string[]
}

/** What is kept of a page once its tables are with those of their shape. */
export interface PageFacts extends PageCall {
  readonly file: string
  readonly title: string
  /** As the page writes it, often without a host. */
  readonly address: string | null
  /** ISO `yyyy-mm-dd`. */
  readonly date: string | null
}

export interface Page extends PageFacts {
  readonly grids: readonly HeadedGrid[]
}
