/** What becomes of files that were chosen or dropped: tables are read, packs opened, and what a folder holds besides is left. */
import type { Problem } from '../../../src-preload/model/outcome.ts'
import { isPackFile, packEnding } from '../../../src-preload/model/pack-ending.ts'
import { tableLimits } from '../../../src-preload/model/tables.ts'
import { showProblem } from '../../lib/app-store.ts'
import { addFiles, addFolder } from './import-store.ts'
import { type FolderFile, isPage, joinPages } from './join-pages.ts'
import { openPackFiles } from './packs/open-pack.ts'

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

interface DroppedFiles {
  /** Dropped by themselves: the person means each of them. */
  readonly single: readonly File[]
  /** Of every folder what is in it, at any depth. */
  readonly folders: readonly (readonly FolderFile[])[]
}

/** Call within the drop event: the browser forgets what was dropped right after it. Rejects when a folder cannot be read. */
const readDrop = async (dropped: DataTransfer): Promise<DroppedFiles> => {
  const items = [...dropped.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const folders = items.flatMap(({ entry }) => (entry?.isDirectory === true ? [entry] : []))
  const single = items.flatMap(({ entry, file }) => (entry?.isDirectory === true || file === null ? [] : [file]))
  return { single, folders: await Promise.all(folders.map(filesWithin)) }
}

const tableEndings = ['csv', 'tsv', 'txt', 'md', 'markdown', 'html', 'htm', 'json', 'jsonl', 'ndjson', 'xlsx'] as const

/** What a file dialog offers. */
export const acceptedEndings = [...tableEndings, packEnding].map((ending) => `.${ending}`).join(',')

const endingOf = ({ name }: File) => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** Files the person named one by one: each is tried, whatever it is called. */
export const takeFiles = (files: Iterable<File>): void => {
  const all = Array.from(files)
  openPackFiles(all.filter(isPackFile))
  addFiles(all.filter((file) => !isPackFile(file)))
}

/** A single page is a file like any other: it takes several to make a documentation. */
const leastPages = 2

/** Why a folder cannot be taken; null when it can. */
const problemOf = (pages: number, tables: number): Problem | null => {
  const tooMany = (count: number, limit: number): Problem => ({
    key: 'sources.folder-too-large',
    values: { count, limit },
  })
  if (pages + tables === 0) return { key: 'sources.folder-empty', values: {} }
  if (pages > tableLimits.pages) return tooMany(pages, tableLimits.pages)
  return tables > tableLimits.files ? tooMany(tables, tableLimits.files) : null
}

/**
 * A folder holds all kinds of files. Its pages become one table; of the rest only those that can be tables or packs are
 * meant.
 */
const takeFolder = (files: readonly FolderFile[], updates: string | null): void => {
  const pages = files.filter(({ file }) => isPage(file))
  const isDocumentation = pages.length >= leastPages || updates !== null
  const rest = files.flatMap(({ file }) => (isDocumentation && isPage(file) ? [] : [file]))
  const known = acceptedEndings.split(',')
  const fitting = updates === null ? rest.filter((file) => known.includes(`.${endingOf(file)}`)) : []
  const name = /^[^/]+(?=\/)/.exec(files[0]?.path ?? '')?.[0] ?? files[0]?.file.name ?? ''
  const problem = problemOf(isDocumentation ? pages.length : 0, fitting.length)
  if (problem !== null) {
    showProblem(problem)
    return
  }
  if (isDocumentation) {
    const left = rest.filter((file) => !fitting.includes(file))
    addFolder(joinPages(name, pages, left), updates)
  }
  takeFiles(fitting)
}

/** A folder chosen in a dialog: its files know their paths in it. `updates` names the table it is a newer state of. */
export const takeChosenFolder = (files: Iterable<File>, updates: string | null = null): void =>
  takeFolder(
    Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })),
    updates,
  )

export const takeDrop = async (dropped: DataTransfer): Promise<void> => {
  try {
    const { single, folders } = await readDrop(dropped)
    takeFiles(single)
    for (const folder of folders) takeFolder(folder, null)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    showProblem({ key: 'sources.folder-unreadable', values: { reason } })
  }
}
