/** Which of the packs in watched folders are news. */
import type { PackOffer, PackShelf, PackSigner, RefusedPack } from '../../src-preload/model/packs.ts'
import { compareItems } from '../core/packs/compare-items.ts'
import type { FoundPack } from './folder-watch.ts'
import { judgeSigner } from './judge-signer.ts'
import { type LibraryDocuments, readMySide, toSelection } from './my-side.ts'

/** An earlier state of a pack, or one that holds nothing new, is none. */
const isNews = (documents: LibraryDocuments, shelf: PackShelf, { pack }: FoundPack): boolean => {
  const known = shelf.packs.find(({ id }) => id === pack.id)
  if (known === undefined) return true
  if (known.digest === pack.digest) return false
  const mine = readMySide(documents, toSelection(Object.keys(pack.lineage)))
  return compareItems({ items: mine.items, lineage: known.lineage }, pack).items.length > 0
}

export interface News {
  /** One for each content, however many files hold it. */
  readonly offers: readonly PackOffer[]
  /** What would be news, from somebody whose packs are not taken here. */
  readonly refused: readonly RefusedPack[]
}

export const listOffers = (
  documents: LibraryDocuments,
  shelf: PackShelf,
  found: readonly FoundPack[],
  given: { readonly folders: readonly string[]; readonly signers: readonly PackSigner[] },
): News => {
  const dismissed = new Map(shelf.folders.map((folder) => [folder.path, new Set(folder.dismissed)]))
  const offers = new Map<string, PackOffer>()
  const refused: RefusedPack[] = []
  for (const candidate of found) {
    const { folder, file, pack } = candidate
    const { digest, id, name, signer } = pack
    if (offers.has(digest) || dismissed.get(folder)?.has(digest) === true) continue
    if (!isNews(documents, shelf, candidate)) continue
    const known = shelf.packs.find((one) => one.id === id)
    const isUpdate = known !== undefined
    const source = { file, name, signer, pinned: known?.signer ?? null, isGiven: given.folders.includes(folder) }
    const judged = judgeSigner(source, given.signers)
    if (!judged.ok) {
      refused.push({ folder, file, problem: judged.problem })
      continue
    }
    offers.set(digest, { digest, pack: id, name, folder, file, isUpdate })
  }
  return { offers: [...offers.values()], refused }
}
