/** Which language the command line speaks: `--lang`, else the environment's locale, else Chinese. */
import type { TextLanguage } from '../../src-preload/model/catalog.ts'

/** What `--lang` says, taken out of the arguments; `asked` is what was asked for in vain. */
export interface LanguageChoice {
  readonly language: TextLanguage
  readonly args: readonly string[]
  readonly asked: string | null
}

const fromEnvironment = (environment: Readonly<Record<string, string | undefined>>): TextLanguage => {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^en\b/i.test(locale.replace('_', '-')) ? 'en' : 'zh'
}

const toLanguage = (text: string): TextLanguage | null => {
  if (/^zh\b/i.test(text)) return 'zh'
  return /^en\b/i.test(text) ? 'en' : null
}

export const chooseLanguage = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LanguageChoice => {
  const usual = fromEnvironment(environment)
  const end = args.indexOf('--')
  const at = args.findIndex((arg, place) => /^--lang(?:=|$)/.test(arg) && (end < 0 || place < end))
  if (at < 0) return { language: usual, args, asked: null }
  const [option = '', next = ''] = args.slice(at, at + 2)
  const joined = option.startsWith('--lang=')
  const text = joined ? option.slice('--lang='.length) : next
  const language = toLanguage(text)
  return {
    language: language ?? usual,
    args: args.toSpliced(at, joined ? 1 : 2),
    asked: language === null ? text : null,
  }
}
