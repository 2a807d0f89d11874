/** Tells entries that only pages list from those of documents, which pages may say more about. */
import type { Entry } from '../../../src-preload/model/catalog.ts'

/** Its id begins with the table that it stands in, not with the service that the table adds to. */
export const isPageEntry = ({ id, service, contexts }: Pick<Entry, 'id' | 'service' | 'contexts'>): boolean =>
  contexts !== undefined && !id.startsWith(`${service}/`)
