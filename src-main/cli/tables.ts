/** `tables`: adds, lists, updates and removes the person's own tables, as Sources does. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { type ImportedTable, type TableDraft, tableLimits } from '../../src-preload/model/tables.ts'
import { loadCatalog } from '../engine/load-catalog.ts'
import { readService } from '../records/read-service.ts'
import { say } from '../records/say.ts'
import { readStored } from '../store/read-stored.ts'
import { storeFolder } from '../tables/own-data.ts'
import { answerFiles } from './answer-files.ts'
import { chooseData, dataOptions } from './data-options.ts'
import { findTable } from './find-table.ts'
import { gatherFile } from './gather-files.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { type Imported, importFile } from './import-file.ts'
import { withServices } from './own-services.ts'
import { readArguments } from './read-arguments.ts'

/** A table as it is printed in JSON: what the app shows of it. */
const toTableRecord = ({ id, name, file, entries, enabled, imported, draft, pages }: ImportedTable) => ({
  id,
  name,
  file,
  entries,
  service: draft.extends ?? null,
  written: draft.written === true,
  pages: pages ?? null,
  enabled,
  imported,
})

const options = {
  ...dataOptions,
  service: { type: 'string', short: 's' },
  name: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Values = { readonly [K in keyof typeof options]?: string | boolean | undefined } & {
  readonly 'data-dir'?: string | undefined
  readonly 'built-in'?: boolean | undefined
  readonly service?: string | undefined
  readonly name?: string | undefined
  readonly json?: boolean | undefined
}

/** What the options say of the table. */
const readChange = (values: Values, host: CliHost): Outcome<(draft: TableDraft) => TableDraft> => {
  const service = readService(values.service, loadCatalog(host.resources).catalog)
  if (!service.ok) return service
  if (values.name !== undefined && values.name.length > tableLimits.name)
    return failure('cli.name-too-long', { limit: tableLimits.name })
  const { name } = values
  return success((draft) => ({
    ...draft,
    ...(name !== undefined && { name }),
    ...(service.value !== undefined && { extends: service.value }),
  }))
}

const tell = async ({ table, preview }: Imported, host: CliHost) => {
  const { t } = host
  const { added, changed, removed } = preview
  await host.print(t('cli.table-added', { id: table.id, name: table.name, entries: table.entries }))
  if (added + changed + removed > 0) await host.print(t('cli.table-changes', { added, changed, removed }))
  for (const { severity, line, count, text } of preview.messages)
    if (severity !== 'note') host.warn(t('cli.table-message', { line, count, text: say(text, t) }))
  if (preview.leftOut > 0) host.warn(t('cli.table-left-out', { count: preview.leftOut }))
}

/** Each file is a table of its own; the pages of a folder are one together. One that cannot be added costs no other. */
const bring = (paths: readonly string[], updated: string | null, values: Values, host: CliHost) =>
  withServices<boolean>(host, values, async ({ tables }) => {
    const known = updated === null ? success(null) : findTable(updated, tables.list())
    if (!known.ok) return known
    const updates = known.value?.id ?? null
    const change = readChange(values, host)
    if (!change.ok) return change
    const done: Imported[] = []
    const answered = await answerFiles(paths, host, async (path) => {
      const file = await gatherFile(path)
      const imported = file.ok ? await importFile(tables, file.value, updates, change.value) : file
      if (!imported.ok) return imported
      done.push(imported.value)
      if (values.json !== true) await tell(imported.value, host)
      return success(null)
    })
    if (values.json === true && done.length > 0)
      await host.print(
        JSON.stringify(
          done.map(({ table, preview: { added, changed, removed, leftOut, messages } }) => ({
            ...toTableRecord(table),
            added,
            changed,
            removed,
            leftOut,
            messages: messages.map((message) => ({ ...message, text: say(message.text, host.t) })),
          })),
        ),
      )
    return answered.ok ? success(true) : answered
  })

const list = async (values: Values, host: CliHost): Promise<CommandOutcome> => {
  const folder = chooseData(values, host)
  if (!folder.ok) return folder
  const tables = folder.value === null ? [] : readStored(storeFolder(folder.value), 'tables').value
  if (values.json === true) await host.print(JSON.stringify(tables.map(toTableRecord)))
  else if (tables.length === 0) host.warn(host.t('cli.no-tables'))
  else
    for (const { id, name, entries, enabled, draft } of tables)
      await host.print(
        [
          id,
          name,
          host.t('sources.entries', { count: entries }),
          ...(draft.extends === undefined ? [] : [`${host.t('sources.adds-to')} ${draft.extends}`]),
          ...(enabled ? [] : [host.t('cli.table-off')]),
        ].join('  '),
      )
  return success(tables.length > 0)
}

const remove = (named: string, values: Values, host: CliHost) =>
  withServices<boolean>(host, values, async ({ tables }) => {
    const found = findTable(named, tables.list())
    if (!found.ok) return found
    const table = found.value
    const removed = await tables.change({ type: 'remove', table: table.id })
    if (!removed.ok) return removed
    if (values.json === true) await host.print(JSON.stringify([toTableRecord(table)]))
    else await host.print(host.t('sources.removed', { name: table.name }))
    return success(true)
  })

export const tables: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    const [verb, first, ...rest] = positionals
    switch (verb) {
      case 'add':
        return first === undefined ? failure('cli.no-path') : bring([first, ...rest], null, values, host)
      case 'update': {
        const [path, more] = rest
        if (first === undefined || path === undefined) return failure('cli.no-path')
        return more === undefined ? bring([path], first, values, host) : failure('cli.unexpected-word', { word: more })
      }
      case 'remove':
        if (first === undefined) return failure('cli.no-table-named')
        return rest[0] === undefined ? remove(first, values, host) : failure('cli.unexpected-word', { word: rest[0] })
      case 'list':
        return first === undefined ? list(values, host) : failure('cli.unexpected-word', { word: first })
      default:
        return failure('cli.tables-verb')
    }
  },
}
