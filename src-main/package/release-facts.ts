/** What a package is of: version and changes from the changelog, commit and date from git. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ReleaseFacts {
  readonly version: string
  /** What the changelog says of this version, Markdown. */
  readonly changes: string
  /** Forty digits, with `+changes` when files differ from it. */
  readonly commit: string
  /** Seconds since 1970 of the commit: the date of every file in the package. */
  readonly date: number
}

/** The newest version of a changelog as keepachangelog.com has it: `## 1.2.3 – 2026-11-29`, then its changes. */
export const readChangelog = (text: string): Pick<ReleaseFacts, 'version' | 'changes'> => {
  const [, version, changes] = /^## (\d+\.\d+\.\d+)[^\n]*\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(text) ?? []
  if (version === undefined || changes === undefined) throw new Error('CHANGELOG.md has no line such as "## 1.2.3"')
  return { version, changes: changes.trim() }
}

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: root, encoding: 'utf8' }).trim()

export const readReleaseFacts = (root: string): ReleaseFacts => {
  const changed = git(root, 'status', '--porcelain', '--untracked-files=no') !== ''
  return {
    ...readChangelog(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')),
    commit: git(root, 'rev-parse', 'HEAD') + (changed ? '+changes' : ''),
    date: Number(git(root, 'log', '-1', '--format=%ct')),
  }
}
