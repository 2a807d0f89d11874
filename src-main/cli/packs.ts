/** `packs`: writes a pack of what is the person's own, or merges one, as Sources does; makes the key to sign with. */
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import type { PackSelection } from '../../src-preload/model/packs.ts'
import { tableLimits } from '../../src-preload/model/tables.ts'
import { makeKeyFile, readKeyFile } from '../packs/signing.ts'
import type { Services } from '../services.ts'
import { type DataChoice, dataOptions } from './data-options.ts'
import { findTable } from './find-table.ts'
import type { CliHost, Command } from './host.ts'
import { withServices } from './own-services.ts'
import { readArguments } from './read-arguments.ts'
import { orNotWritten, orUnreadable } from './unreadable.ts'

const options = {
  ...dataOptions,
  name: { type: 'string' },
  table: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  sign: { type: 'string' },
  pin: { type: 'boolean' },
  out: { type: 'string' },
} as const

const pieceLength = (tableLimits.piece / 4) * 3

/** Everything, or the tables that are named. */
const select = ({ store, tables }: Services, wanted: readonly string[] | undefined): Outcome<PackSelection> => {
  const known = tables.list()
  if (wanted !== undefined) {
    const ids = new Set<string>()
    for (const named of wanted) {
      const found = findTable(named, known)
      if (!found.ok) return found
      ids.add(found.value.id)
    }
    return success({ tables: [...ids], favorites: [], notes: [], replies: [] })
  }
  return success({
    tables: known.map(({ id }) => id),
    favorites: store.favorites.read().items.map(({ entry }) => entry),
    notes: store.notes.read().map(({ entry }) => entry),
    replies: store.replies.read().map(({ id }) => id),
  })
}

interface Wish extends DataChoice {
  readonly name?: string | undefined
  readonly table?: readonly string[] | undefined
  readonly json?: boolean | undefined
  readonly sign?: string | undefined
  readonly pin?: boolean | undefined
  readonly out?: string | undefined
}

const exportPack = (path: string, wish: Wish, host: CliHost) =>
  withServices<boolean>(host, wish, async (services) => {
    const selection = select(services, wish.table)
    if (!selection.ok) return selection
    const name = wish.name ?? basename(path).replace(/\.errdexpack$/, '')
    const made = await services.packs.export(selection.value, name, null, wish.sign ?? null)
    if (!made.ok) return made
    const { pack, file } = made.value
    const content = Buffer.from(file.content, file.encoding === 'base64' ? 'base64' : 'utf8')
    const written = await orNotWritten(path, () => writeFile(path, content))
    if (!written.ok) return written
    await services.packs.exported(pack)
    const { tables, favorites, notes, replies } = selection.value
    const counts = {
      tables: tables.length,
      favorites: favorites.length,
      notes: notes.length,
      replies: replies.length,
    }
    if (wish.json === true) await host.print(JSON.stringify({ pack, name, file: path, ...counts }))
    else await host.print(host.t('cli.pack-written', { file: path, ...counts }))
    return success(true)
  })

/** Nothing of the person's is lost: what both have changed stays mine, as the preview proposes. */
const openPack = (path: string, wish: Wish, host: CliHost) =>
  withServices<boolean>(host, wish, async ({ packs }) => {
    const read = await orUnreadable(path, async () => success(await readFile(path)))
    if (!read.ok) return read
    const started = packs.start(basename(path))
    if (!started.ok) return started
    for (let at = 0; at < read.value.length; at += pieceLength) {
      const pushed = packs.push(started.value, read.value.subarray(at, at + pieceLength).toString('base64'))
      if (!pushed.ok) return pushed
    }
    const preview = await packs.preview(started.value)
    if (!preview.ok) return preview
    const { name, items, untouched, signer } = preview.value
    if (wish.pin === true && signer === null) return failure('packs.pin-unsigned', { file: basename(path) })
    const accepted = await packs.accept(started.value, {}, wish.pin === true)
    if (!accepted.ok) return accepted
    const counts = { items: items.length, untouched }
    const signed = signer?.fingerprint ?? null
    if (wish.json === true) await host.print(JSON.stringify({ name, ...counts, signer: signed }))
    else {
      await host.print(host.t('cli.pack-opened', { name, ...counts }))
      await host.print(signed === null ? host.t('packs.unsigned') : `${host.t('packs.signed')} ${signed}`)
    }
    return success(true)
  })

/** Makes a key pair, or tells the public key of the one that is there: a private key is never written over. */
const showKey = async (wish: Wish, host: CliHost): Promise<Outcome<boolean>> => {
  const file = wish.out ?? join(wish['data-dir'] ?? host.dataFolder, 'store', 'signing.key')
  const there = readKeyFile(file)
  if (!there.ok) return there
  const made = there.value === null ? makeKeyFile(file) : success(there.value.publicKey)
  if (!made.ok) return made
  const { key, fingerprint } = made.value
  const isNew = there.value === null
  if (wish.json === true) await host.print(JSON.stringify({ file, key, fingerprint, isNew }))
  else await host.print(host.t(isNew ? 'cli.key-made' : 'cli.key-there', { file, key, fingerprint }))
  return success(true)
}

export const packs: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    const [verb, path, more] = positionals
    if (verb === 'key')
      return path === undefined ? showKey(values, host) : failure('cli.unexpected-word', { word: path })
    if (verb !== 'export' && verb !== 'open') return failure('cli.packs-verb')
    if (path === undefined) return failure('cli.no-path')
    if (more !== undefined) return failure('cli.unexpected-word', { word: more })
    return verb === 'export' ? exportPack(path, values, host) : openPack(path, values, host)
  },
}
