/** Build step: what the app tells of itself into `out/resources`, the licences of others also as a file to ship beside it. Fails when a licence is missing. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AboutFile } from '../../src-preload/model/about.ts'
import { collectNotices, writeNotices } from './collect-notices.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = resolve(root, 'out/resources')

/** Null where there is no history: a copy of the sources. */
const readCommit = (): string | null => {
  try {
    return execFileSync('git', ['-c', 'safe.directory=*', 'rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return null
  }
}

const about: AboutFile = { commit: readCommit(), notices: collectNotices(root) }
mkdirSync(folder, { recursive: true })
writeFileSync(resolve(folder, 'about.json'), JSON.stringify(about))
writeFileSync(resolve(root, 'out/third-party-notices.txt'), writeNotices(about.notices))
