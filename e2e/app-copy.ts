/** A copy of the built app to break: what is written into it never touches the built one. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project-root.ts'

export interface AppCopy {
  readonly folder: string
  /** `file` is a path below `out/`. */
  read(file: string): string
  write(file: string, content: string | Uint8Array): void
  remove(file: string): void
}

const parts = ['package.json', ...['main', 'preload', 'renderer', 'resources'].map((part) => join('out', part))]

export const copyApp = (folder: string): AppCopy => {
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
  const at = (file: string) => join(folder, 'out', file)
  return {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write: (file, content) => writeFileSync(at(file), content),
    remove: (file) => rmSync(at(file)),
  }
}

const filesIn = (folder: string) =>
  readdirSync(join(root, 'out', folder), { withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(folder, file.name))

/** Every built file that runs beside the host, as a thread or a process, whatever it is for. */
export const workerFiles = filesIn('main').filter((file) =>
  /\bparentPort\b|\/host-port-/.test(readFileSync(join(root, 'out', file), 'utf8')),
)

/** Every file the app reads at run time; icons are the desktop's, and a window shows itself without. */
export const resourceFiles = filesIn('resources')
