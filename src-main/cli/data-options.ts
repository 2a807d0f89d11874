/** Whose data a command uses: the app's own folder, another one, or the shipped catalog alone. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { CliHost } from './host.ts'

export const dataOptions = { 'data-dir': { type: 'string' }, 'built-in': { type: 'boolean' } } as const

export interface DataChoice {
  readonly 'data-dir'?: string | undefined
  readonly 'built-in'?: boolean | undefined
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Null for none: the app has never run here, or only what ships is wanted. */
export const chooseData = (choice: DataChoice, host: Pick<CliHost, 'dataFolder'>): Outcome<string | null> => {
  const folder = choice['data-dir']
  if (folder !== undefined && choice['built-in'] === true) return failure('cli.data-choice')
  if (choice['built-in'] === true) return success(null)
  if (folder === undefined) return success(isFolder(host.dataFolder) ? host.dataFolder : null)
  return isFolder(folder) ? success(resolve(folder)) : failure('cli.no-data-folder', { folder })
}
