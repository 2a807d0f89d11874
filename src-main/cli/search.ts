/** `search`: words, pinyin and filters as in the app's search field; with `--jsonl` one query per line of input. */
import { failure, success } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import { toHitRecord } from '../records/hit-record.ts'
import { readService } from '../records/read-service.ts'
import { wordUnreadFilters } from '../records/unread-filters.ts'
import { answerLines } from './answer-lines.ts'
import { dataOptions } from './data-options.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { openEngine } from './open-engine.ts'
import { printRows } from './print-rows.ts'
import { readArguments, readLimit } from './read-arguments.ts'

const options = {
  service: { type: 'string', short: 's' },
  limit: { type: 'string', short: 'n' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  ...dataOptions,
} as const

const usualLimit = 10

/** A line is `{"id", "query", "service"?}`; `service` is that of those that name none. */
const searchLines = async (
  engine: Engine,
  service: string | undefined,
  limit: number,
  host: CliHost,
): Promise<CommandOutcome> => {
  let found = false
  const answered = await answerLines(host, async (value, line) => {
    const query = value?.query
    const named = value?.service ?? service
    if (typeof query !== 'string' || (named !== undefined && typeof named !== 'string'))
      return failure('cli.line', { line })
    const known = readService(named, engine.catalog)
    if (!known.ok) return failure('cli.line-service', { line, service: named ?? '' })
    const hits = engine.search(query, { service: known.value, limit })
    found ||= hits.length > 0
    const notes = wordUnreadFilters(engine, query, host.t)
    return success({ hits: hits.map(toHitRecord), ...(notes.length > 0 && { notes }) })
  })
  return answered.ok ? success(found) : answered
}

export const search: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    const limit = readLimit(values.limit, usualLimit)
    if (!limit.ok) return limit
    const text = positionals.join(' ')
    if (values.json === true && values.jsonl === true) return failure('cli.one-output', { options: '--json, --jsonl' })
    if (values.jsonl !== true && text.trim() === '') return failure('cli.no-words')
    if (values.jsonl === true && positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: positionals[0] })
    const opened = await openEngine(host, values)
    if (!opened.ok) return opened
    const engine = opened.value
    const service = readService(values.service, engine.catalog)
    if (!service.ok) return service
    if (values.jsonl === true) return searchLines(engine, service.value, limit.value, host)
    for (const note of wordUnreadFilters(engine, text, host.t)) host.warn(note)
    const hits = engine.search(text, { service: service.value, limit: limit.value })
    if (values.json === true) await host.print(JSON.stringify(hits.map(toHitRecord)))
    else if (hits.length > 0) await printRows(hits, engine.catalog.services, host)
    else host.warn(host.t('cli.nothing-found', { text }))
    return success(hits.length > 0)
  },
}
