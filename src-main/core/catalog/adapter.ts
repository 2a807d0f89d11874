/** What an adapter answers about its document: only what is peculiar to it; the pipeline asks, the adapter never loops. */
import type { CompileMessage, ServiceId } from '../../../src-preload/model/catalog.ts'

/** One row as its document writes it, before normalizing: texts untrimmed, absent columns null. */
export interface Draft {
  readonly code: string
  readonly name: string | null
  readonly message: string
  readonly meaning: string | null
  readonly advice: string | null
  readonly http: string | null
  readonly category: string | null
  readonly heading: string | null
  /** 1-based among the document's rows. */
  readonly row: number
  /** 1-based line of the file where the row starts. */
  readonly line: number
}

/** Text of the document outside its table. */
export interface Section {
  readonly heading: string
  readonly body: string
  readonly line: number
}

/** What reading a document gave. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly sections: readonly Section[]
  /** ISO `yyyy-mm-dd` and page address as the document states them. */
  readonly date: string | null
  readonly url: string | null
}

/** Notes something at a place of the document; `error` fails the build. */
export type Report = (message: Omit<CompileMessage, 'document'>) => void

export interface Adapter {
  readonly service: ServiceId
  read(text: string, report: Report): Reading
  /** Address of one row on the document's page, where the page has anchors. */
  rowUrl?(url: string, code: string): string
}
