/** Watched folders as requests see them: added and dropped, and what in them is news. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackShelf, PackSigner, PacksView } from '../../src-preload/model/packs.ts'
import type { StoredDocument } from '../store/document.ts'
import { createFolderWatch } from './folder-watch.ts'
import type { LibraryDocuments } from './my-side.ts'
import { listOffers } from './offers.ts'
import type { PackThread } from './pack-thread.ts'
import type { OpenedPack } from './protocol.ts'
import { addFolder, checkFolder, dismissDigest, dropFolder } from './shelf-folders.ts'
import { unreadPack } from './unread-pack.ts'

export interface FoldersDependencies extends LibraryDocuments {
  readonly shelf: StoredDocument<PackShelf>
  readonly thread: PackThread
  /** Asks the person for a folder, null when they changed their mind; null where the host has no dialog. */
  readonly askFolder: (() => Promise<string | null>) | null
  /** Folders that a policy watches, whose packs it trusts, and the file it stands in. */
  readonly given: {
    readonly file: string
    readonly folders: readonly string[]
    readonly signers: readonly PackSigner[]
  }
  changed(): void
  write(shelf: PackShelf): Promise<Outcome<null>>
}

/** An offered pack, read from its folder. */
export interface OfferedPack {
  readonly file: string
  readonly opened: OpenedPack
  /** The folder is one that a policy watches. */
  readonly isGiven: boolean
}

export interface Folders {
  view(): Omit<PacksView, 'packs' | 'ownKey' | 'keyProblem'>
  /** Reads an offered pack from its folder. */
  open(digest: string): Promise<Outcome<OfferedPack>>
  dismiss(digest: string): Promise<Outcome<null>>
  watch(path: string | null): Promise<Outcome<boolean>>
  unwatch(path: string): Promise<Outcome<null>>
  end(): void
}

/** Milliseconds. */
const watchTimes = { every: 5 * 60_000, settle: 500 } as const

export const createFolders = (deps: FoldersDependencies): Folders => {
  const { shelf, thread, write } = deps
  const watch = createFolderWatch({ thread, changed: deps.changed, ...watchTimes })
  /** Given folders are on the shelf only once something in them was dismissed. */
  const read = (): PackShelf => {
    const { packs, folders } = shelf.read()
    const missing = deps.given.folders.filter((path) => folders.every((folder) => folder.path !== path))
    return { packs, folders: [...missing.map((path) => ({ path, dismissed: [] })), ...folders] }
  }
  const follow = () => watch.follow(read().folders.map(({ path }) => path))
  const news = () => listOffers(deps, read(), watch.found(), deps.given)
  const findOffer = (digest: string) => news().offers.find((offer) => offer.digest === digest)
  void follow()
  return {
    view: () => {
      const { offers, refused } = news()
      return {
        folders: read().folders.map(({ path }) => path),
        given: deps.given.folders,
        unreachable: watch.unreachable(),
        offers,
        refused: [...watch.refused(), ...refused],
      }
    },
    async open(digest) {
      const gone = failure('packs.offer-gone')
      const offer = findOffer(digest)
      if (offer === undefined) return gone
      const { folder, file } = offer
      const isGiven = deps.given.folders.includes(folder)
      let bytes: Uint8Array
      try {
        bytes = new Uint8Array(await readFile(join(folder, file)))
      } catch (error) {
        const problem = unreadPack(error, folder, file)
        return problem === null ? gone : { ok: false, problem }
      }
      const opened = await thread.open(file, bytes)
      if (!opened.ok) return opened
      return opened.value.digest === digest ? success({ file, opened: opened.value, isGiven }) : gone
    },
    async dismiss(digest) {
      const offer = findOffer(digest)
      return offer === undefined ? success(null) : write(dismissDigest(read(), offer.folder, digest))
    },
    async watch(path) {
      if (path === null && deps.askFolder === null) return failure('packs.no-dialog')
      const wanted = path ?? (await deps.askFolder?.()) ?? null
      if (wanted === null) return success(false)
      const folder = await checkFolder(wanted)
      if (!folder.ok) return folder
      const next = addFolder(shelf.read(), folder.value)
      if (!next.ok) return next
      const written = await write(next.value)
      if (!written.ok) return written
      await follow()
      return success(true)
    },
    async unwatch(path) {
      const { file, folders } = deps.given
      if (folders.includes(path)) return failure('policy.managed-folder', { file, folder: path })
      const written = await write(dropFolder(shelf.read(), path))
      if (written.ok) await follow()
      return written
    },
    end: watch.end,
  }
}
