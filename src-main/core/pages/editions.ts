/** Finds pages that are another edition of a shipped document, and tells what differs, code by code. */
import type { Entry, ServiceId } from '../../../src-preload/model/catalog.ts'
import type { DocumentEdition, EntryChange } from '../../../src-preload/model/tables.ts'
import { meaningKey } from './meaning-key.ts'
import { isEdition } from './page-homes.ts'
import type { ReadFolder } from './read-folder.ts'

const shownChanges = 200

/** Texts of a code as one compares them: other links, marks, blanks and entities are no other text. */
const plain = (text: string): string => meaningKey(text.replace(/\]\([^)\n]{0,600}\)|&(?:gt|lt|amp|nbsp|quot);/g, ''))

const textOf = ({ message, advice }: { readonly message: string; readonly advice: string | null }): string =>
  [message, advice].filter((part) => part !== null).join(' · ')

interface Listing {
  /** By code, every text it has there. */
  readonly texts: ReadonlyMap<string, readonly string[]>
}

const listingOf = (rows: readonly (readonly [string, string])[]): Listing => {
  const texts = new Map<string, string[]>()
  for (const [code, text] of rows) {
    const known = texts.get(code)
    if (known === undefined) texts.set(code, [text])
    else known.push(text)
  }
  return { texts }
}

const compare = (
  service: ServiceId,
  shipped: Listing,
  page: Listing,
): Pick<DocumentEdition, 'same' | 'added' | 'changed' | 'removed' | 'changes'> => {
  const changes: EntryChange[] = []
  const count = { same: 0, added: 0, changed: 0, removed: 0 }
  for (const code of new Set([...shipped.texts.keys(), ...page.texts.keys()])) {
    const before = shipped.texts.get(code)
    const after = page.texts.get(code)
    const known = new Set(before?.map(plain))
    if (before !== undefined && after?.every((text) => known.has(plain(text)))) {
      count.same++
      continue
    }
    const type = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    count[type]++
    const join = (texts: readonly string[] | undefined) => texts?.join('\n') ?? null
    changes.push({ type, entry: `${service}/${code}`, before: join(before), after: join(after) })
  }
  return { ...count, changes: changes.slice(0, shownChanges) }
}

/** `entries` are those of the folder, `shipped` those of the catalog's documents. */
export const findEditions = (
  folder: ReadFolder,
  entries: readonly Entry[],
  shipped: readonly Entry[],
): readonly DocumentEdition[] => {
  const byPage = new Map<string, (readonly [string, string])[]>()
  for (const { code, contexts = [] } of entries)
    for (const context of contexts) {
      const key = context.page ?? context.title
      const rows = byPage.get(key)
      if (rows === undefined) byPage.set(key, [[code, textOf(context)]])
      else rows.push([code, textOf(context)])
    }
  const byService = new Map<ServiceId, Entry[]>()
  for (const entry of shipped) {
    const known = byService.get(entry.service)
    if (known === undefined) byService.set(entry.service, [entry])
    else known.push(entry)
  }
  return folder.pages.flatMap((page): readonly DocumentEdition[] => {
    const rows = byPage.get(folder.addressOf(page.address) ?? page.title) ?? []
    if (rows.length === 0) return []
    const listing = listingOf(rows)
    for (const [service, own] of byService) {
      const document = listingOf(own.map((entry) => [entry.code, textOf(entry)]))
      if (!isEdition(new Set(listing.texts.keys()), new Set(document.texts.keys()))) continue
      return [
        {
          service,
          title: page.title,
          page: page.file,
          shippedDate: own[0]?.provenance.date ?? null,
          pageDate: page.date,
          ...compare(service, document, listing),
        },
      ]
    }
    return []
  })
}
