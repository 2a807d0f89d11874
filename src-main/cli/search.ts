/** `search`: words, pinyin and filters as in the app's search field; with `--jsonl` one query per line of input. */
import { failure, success } from '../../src-preload/model/outcome.ts'
import type { Engine } from '../core/engine.ts'
import { toHitRecord } from '../records/hit-record.ts'
import { dataOptions } from './data-options.ts'
import type { CliHost, Command, CommandOutcome } from './host.ts'
import { readService } from './open-catalog.ts'
import { openEngine } from './open-engine.ts'
import { printRows } from './print-rows.ts'
import { parseQueryLine } from './query-line.ts'
import { readArguments, readLimit } from './read-arguments.ts'

const options = {
  service: { type: 'string', short: 's' },
  limit: { type: 'string', short: 'n' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  ...dataOptions,
} as const

const usualLimit = 10

/** Answers come in the order of the queries, each as soon as its line is read. */
const answerLines = async (
  engine: Engine,
  service: string | undefined,
  limit: number,
  host: CliHost,
): Promise<CommandOutcome> => {
  let line = 0
  let found = false
  for await (const text of host.input) {
    line++
    if (text.trim() === '') continue
    const query = parseQueryLine(text, line)
    if (!query.ok) return query
    const named = readService(query.value.service ?? service, engine.catalog)
    if (!named.ok) return failure('cli.line-service', { line, service: query.value.service ?? '' })
    const hits = engine.search(query.value.query, { service: named.value, limit })
    found ||= hits.length > 0
    await host.print(JSON.stringify({ id: query.value.id, hits: hits.map(toHitRecord) }))
  }
  return success(found)
}

export const search: Command = {
  async run(args, host) {
    const read = readArguments(args, options)
    if (!read.ok) return read
    const { values, positionals } = read.value
    const limit = readLimit(values.limit, usualLimit)
    if (!limit.ok) return limit
    if (values.jsonl !== true && positionals.length === 0) return failure('cli.no-words')
    if (values.jsonl === true && positionals[0] !== undefined)
      return failure('cli.unexpected-word', { word: positionals[0] })
    const opened = await openEngine(host, values)
    if (!opened.ok) return opened
    const engine = opened.value
    const service = readService(values.service, engine.catalog)
    if (!service.ok) return service
    if (values.jsonl === true) return answerLines(engine, service.value, limit.value, host)
    const text = positionals.join(' ')
    const hits = engine.search(text, { service: service.value, limit: limit.value })
    if (values.json === true) await host.print(JSON.stringify(hits.map(toHitRecord)))
    else if (hits.length > 0) await printRows(hits, engine.catalog.services, host)
    else host.warn(host.t('cli.nothing-found', { text }))
    return success(hits.length > 0)
  },
}
