/** The files of a drop, those inside dropped folders included. */
import type { FolderFile } from './join-pages.ts'

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a folder's entries in portions, and an empty one at the end. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

const filesWithin = async (entry: FileSystemEntry): Promise<readonly FolderFile[]> => {
  if (entry.isFile)
    return [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }]
  const files: FolderFile[] = []
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) files.push(...(await filesWithin(inner)))
  return files
}

export interface DroppedFiles {
  /** Dropped by themselves: the person means each of them. */
  readonly single: readonly File[]
  /** Of every folder what is in it, at any depth. */
  readonly folders: readonly (readonly FolderFile[])[]
}

/** Call within the drop event: the browser forgets what was dropped right after it. Rejects when a folder cannot be read. */
export const readDrop = async (dropped: DataTransfer): Promise<DroppedFiles> => {
  const items = [...dropped.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const folders = items.flatMap(({ entry }) => (entry?.isDirectory === true ? [entry] : []))
  const single = items.flatMap(({ entry, file }) => (entry?.isDirectory === true || file === null ? [] : [file]))
  return { single, folders: await Promise.all(folders.map(filesWithin)) }
}
