/** Reads the options and words of a command; what it does not know is a sentence, not an exception. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Known to every command; the entry acts on them. */
const commonOptions = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const satisfies Options

type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T & typeof commonOptions; allowPositionals: true }>
>

/** The option a message of `parseArgs` is about. */
const optionIn = (message: string) => /--[\w-]+|-\w/.exec(message)?.[0] ?? ''

const isSingle = (option: Options[string] | undefined) => option?.type === 'string' && option.multiple !== true

export const readArguments = <const T extends Options>(args: readonly string[], options: T): Outcome<Parsed<T>> => {
  const known: Options = { ...options, ...commonOptions }
  try {
    const { tokens, ...read } = parseArgs({
      args: [...args],
      options: { ...options, ...commonOptions },
      allowPositionals: true,
      tokens: true,
    })
    // The last one would count, and nobody would know of the others.
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = given.find((name, at) => given.indexOf(name) < at && isSingle(known[name]))
    return twice === undefined ? success(read) : failure('cli.option-twice', { option: `--${twice}` })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const isUnknown = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    return failure(isUnknown ? 'cli.unknown-option' : 'cli.option-value', { option: optionIn(error.message) })
  }
}

const mostHits = 1000

/** A number of hits, at least one. */
export const readLimit = (text: string | undefined, usual: number): Outcome<number> => {
  if (text === undefined) return success(usual)
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= mostHits ? success(limit) : failure('cli.limit', { limit: text, most: mostHits })
}
