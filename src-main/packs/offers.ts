/** Which of the packs in watched folders are news. */
import type { PackOffer, PackShelf } from '../../src-preload/model/packs.ts'
import { compareItems } from '../core/packs/compare-items.ts'
import { type LibraryDocuments, readMySide, toSelection } from './my-side.ts'
import type { FoundPack } from './watch-folders.ts'

/** An earlier state of a pack, or one that holds nothing new, is none. */
const isNews = (documents: LibraryDocuments, shelf: PackShelf, { pack }: FoundPack): boolean => {
  const known = shelf.packs.find(({ id }) => id === pack.id)
  if (known === undefined) return true
  if (known.digest === pack.digest) return false
  const mine = readMySide(documents, toSelection(Object.keys(pack.lineage)))
  return compareItems({ items: mine.items, lineage: known.lineage }, pack).items.length > 0
}

/** One for each content, however many files hold it. */
export const listOffers = (
  documents: LibraryDocuments,
  shelf: PackShelf,
  found: readonly FoundPack[],
): readonly PackOffer[] => {
  const dismissed = new Map(shelf.folders.map((folder) => [folder.path, new Set(folder.dismissed)]))
  const offers = new Map<string, PackOffer>()
  for (const candidate of found) {
    const { folder, file, pack } = candidate
    const { digest, id, name } = pack
    if (offers.has(digest) || dismissed.get(folder)?.has(digest) === true) continue
    if (!isNews(documents, shelf, candidate)) continue
    const isUpdate = shelf.packs.some((known) => known.id === id)
    offers.set(digest, { digest, pack: id, name, folder, file, isUpdate })
  }
  return [...offers.values()]
}
