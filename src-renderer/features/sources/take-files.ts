/** What becomes of files that were chosen or dropped: tables are read, packs opened, and what a folder holds besides is left. */
import { packEnding } from '../../../src-preload/model/packs.ts'
import { tableLimits } from '../../../src-preload/model/tables.ts'
import { showProblem } from '../../lib/app-store.ts'
import { readDrop } from './dropped-files.ts'
import { addFiles } from './import-store.ts'
import { isPackFile, openPackFiles } from './packs/open-pack.ts'

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

/** A folder holds all kinds of files: only those that can be tables or packs are meant. */
export const takeFolder = (files: Iterable<File>): void => {
  const known = acceptedEndings.split(',')
  const fitting = Array.from(files).filter((file) => known.includes(`.${endingOf(file)}`))
  if (fitting.length === 0) showProblem({ key: 'sources.folder-empty', values: {} })
  if (fitting.length <= tableLimits.files) takeFiles(fitting)
  else showProblem({ key: 'sources.folder-too-large', values: { count: fitting.length, limit: tableLimits.files } })
}

export const takeDrop = async (dropped: DataTransfer): Promise<void> => {
  try {
    const { single, inFolders } = await readDrop(dropped)
    takeFiles(single)
    if (inFolders !== null) takeFolder(inFolders)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    showProblem({ key: 'sources.folder-unreadable', values: { reason } })
  }
}
