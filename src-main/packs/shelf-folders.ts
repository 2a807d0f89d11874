/** The folders on the shelf of packs: added, dropped, and what in them the person does not want to hear of. */
import { readdir } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type PackShelf, packLimits } from '../../src-preload/model/packs.ts'

/** The folder's full path, or why it cannot be watched. */
export const checkFolder = async (path: string): Promise<Outcome<string>> => {
  if (!isAbsolute(path)) return failure('packs.folder-relative', { folder: path })
  const folder = resolve(path)
  try {
    await readdir(folder)
    return success(folder)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure('packs.folder-missing', { folder, reason })
  }
}

/** A folder that is watched already stays as it is; there is a most. */
export const addFolder = (shelf: PackShelf, path: string): Outcome<PackShelf> => {
  if (shelf.folders.some((folder) => folder.path === path)) return success(shelf)
  if (shelf.folders.length >= packLimits.folders)
    return failure('packs.too-many-folders', { limit: packLimits.folders })
  return success({ ...shelf, folders: [...shelf.folders, { path, dismissed: [] }] })
}

/** What was dismissed there is forgotten with it. */
export const dropFolder = (shelf: PackShelf, path: string): PackShelf => ({
  ...shelf,
  folders: shelf.folders.filter((folder) => folder.path !== path),
})

/** The oldest is forgotten first. */
export const dismissDigest = (shelf: PackShelf, path: string, digest: string): PackShelf => ({
  ...shelf,
  folders: shelf.folders.map((folder) =>
    folder.path === path && !folder.dismissed.includes(digest)
      ? { ...folder, dismissed: [...folder.dismissed, digest].slice(-packLimits.dismissed) }
      : folder,
  ),
})
