/** What the Markdown files of the project say of it is so: links lead somewhere, scripts, commands, options and files exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

import packageJson from '../package.json' with { type: 'json' }
import { createTranslate } from '../src-preload/translate.ts'
import { commands } from './cli/run-cli.ts'

const root = resolve(import.meta.dirname, '..')
const listMarkdown = (folder: string, deep: boolean): readonly string[] =>
  readdirSync(join(root, folder), { recursive: deep, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.md'))
    .map((file) => relative(root, join(file.parentPath, file.name)))
const files = [...listMarkdown('.', false), ...listMarkdown('docs', true), ...listMarkdown('e2e', true)]
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** As forges make it of a heading. */
const anchorsOf = (text: string) =>
  all(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const isThere = (file: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? file : relative(root, resolve(root, dirname(file), path))
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

test('there is something to look at', () => {
  for (const file of ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'docs/rollout.md']) expect(files).toContain(file)
})

test.each(files)('%s: links lead somewhere', (file) => {
  const links = all(read(file), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link))
  expect(links.filter((link) => !isThere(file, link))).toEqual([])
})

test.each(files)('%s: scripts exist', (file) => {
  const named = all(read(file), /npm run (?:--silent )?([a-z][\w:-]*)/g)
  expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([])
})

/** Files that a build or a person makes. */
const made = /^(out|node_modules)\//

test.each(files)('%s: files and folders exist', (file) => {
  const paths = all(read(file), /`((?:src-[a-z]+|e2e|docs|resources|\.ci|\.github)\/[\w./@-]+)`/g)
  expect(paths.filter((path) => !made.test(path) && !existsSync(join(root, path)))).toEqual([])
})

test('the folder map names every folder that one sees first', () => {
  const [map = ''] = /(?<=^## Folder map\n+```\n)[^`]+/m.exec(read('docs/architecture.md')) ?? []
  const named = new Set(all(map, /([a-z][\w-]*)\//g))
  const seen = ['src-main', 'src-main/core', 'src-preload', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
  )
  expect(seen.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
})

/** `errdex lookup …` and `npm run cli -- lookup …`, in code: the command and the rest of its line. */
const calls = (text: string) =>
  [...text.matchAll(/(?:^|`)(?:errdex|npm run (?:--silent )?cli --) ([a-z]+)([^`\n|]*)/gm)].map(
    ([, command = '', rest = '']) => ({ command, rest }),
  )

test.each(files)('%s: commands and their options exist', (file) => {
  const t = createTranslate('en')
  for (const { command, rest } of calls(read(file))) {
    expect(Object.keys(commands)).toContain(command)
    const help = commands[command]?.help
    const options = all(rest, /(?:^|\s)--([a-z][a-z-]*)/g).filter((option) => option !== 'help' && option !== 'lang')
    for (const option of options)
      expect(help === undefined ? '' : t(help), `${command} --${option}`).toContain(`--${option}`)
  }
})

test('both readmes have the same parts, figures and links', () => {
  const [chinese, english] = [read('README.md'), read('README.en.md')]
  const outline = (text: string) => ({
    headings: all(text, /^(#+) /gm),
    commands: calls(text).map(({ command }) => command),
    links: all(text, /\]\(([^)\s]+)\)/g)
      .filter((link) => !link.startsWith('README'))
      .toSorted(),
    counts: all(text, /(?<![\d.])(\d+\/\d+)(?![\d/])/g),
  })
  expect(outline(english)).toEqual(outline(chinese))
})

test('a reading of ten minutes', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThan(9_000)
})
