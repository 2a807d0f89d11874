/** What is said where no error of ours was found: whose error it is, or what was seen instead. */
import { type Locale, languageOf } from '../message.ts'
import type { Diagnosis, ForeignError } from '../model/diagnosis.ts'
import type { Sentence } from '../model/outcome.ts'

/** A Latin name stands apart from the Chinese words around it. */
export const setApart = (name: string, locale: Locale): string =>
  locale === 'en' ? name : name.replace(/^(?=[A-Za-z])/, ' ').replace(/(?<=[A-Za-z\d])$/, ' ')

/** For the middle of a sentence, trim it at the beginning; products that write alike are all named: `WeChat, WeCom or DingTalk`. */
export const nameProducts = ({ products }: ForeignError, locale: Locale): string => {
  const names = products.map(({ name }) => name[languageOf(locale)])
  return setApart(new Intl.ListFormat(locale, { type: 'disjunction' }).format(names), locale)
}

/** Null where errors of ours were found. */
export const noteOf = (
  { findings, note, foreign }: Pick<Diagnosis, 'findings' | 'note' | 'foreign'>,
  locale: Locale,
): Sentence | null => {
  if (findings.length > 0) return null
  const [first] = foreign
  return first === undefined ? note : { key: 'diagnosis.note-vendor', values: { vendor: nameProducts(first, locale) } }
}

/** Other products' errors beside what was answered: errors of ours, else the first of theirs. */
export const foreignBeside = ({
  findings,
  foreign,
}: Pick<Diagnosis, 'findings' | 'foreign'>): readonly ForeignError[] =>
  findings.length > 0 ? foreign : foreign.slice(1)

const wordBeside = (foreign: ForeignError, locale: Locale): Sentence => ({
  key: 'diagnosis.beside-vendor',
  values: { vendor: nameProducts(foreign, locale), code: foreign.code },
})

/** What is said of them. */
export const besideOf = (diagnosis: Pick<Diagnosis, 'findings' | 'foreign'>, locale: Locale): readonly Sentence[] =>
  foreignBeside(diagnosis).map((foreign) => wordBeside(foreign, locale))
