/** What is weighed differently for a person's own table: its wire may look like another product's, its numbers like any. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Envelope, ImportedWire } from './envelopes/envelope.ts'
import { nameOfPath } from './envelopes/imported-envelope.ts'
import { decodeQuoted } from './extractors/quoted-text.ts'
import { codeSpecificity } from './messages/entry-names.ts'
import { evidence, type Finding } from './recognise.ts'
import { type Rule, rules } from './rules.ts'
import { weights } from './scoring.ts'
import type { Statement } from './statements/statement.ts'
import { isNumber, writtenInHex } from './statements/word-codes.ts'

export const isDescribed = ({ description }: ImportedWire): boolean =>
  description !== null && (description.codeKeys.length > 0 || description.marks.length > 0)

/** The statement with the message under the name that the description gives. */
export const seeAs = ({ imported }: Envelope, statement: Statement): Statement => {
  const keys = (imported?.description?.messageKeys ?? []).map(nameOfPath)
  const messageKey = keys.find((key) => key !== statement.messageKey && statement.values.has(key))
  if (messageKey === undefined || keys.includes(statement.messageKey ?? '')) return statement
  const written = statement.values.get(messageKey) ?? ''
  return {
    ...statement,
    messageKey,
    message: decodeQuoted(written, 0),
    messageStart: statement.from,
    messageEnd: statement.to,
  }
}

/** From here on a documented word is hardly another product's code by chance. */
const tellingCode = 2

/** Keys that the description names are no other product's, whoever else uses them. */
export const judgeShared = (
  shared: readonly Finding[],
  statement: Statement,
  knows: { readonly keys: boolean; readonly name: boolean; readonly code: boolean },
): readonly Finding[] =>
  shared.flatMap((finding): readonly Finding[] => {
    if (finding.rule.decides === 'writing' && (knows.keys || !isNumber(statement.code))) return []
    // `0x8…` and `HRESULT` look like Windows; a table that documents the very code says whose it is.
    const isTheCode = finding.start >= statement.start && finding.end <= statement.end
    const isSystems = isTheCode || writtenInHex.test(statement.code)
    if (finding.rule.decides === 'foreign-text' && knows.code && isSystems) return []
    if (finding.rule.decides === 'nature' && (knows.code || !isNumber(statement.code))) return []
    const isTelling = knows.code && !isNumber(statement.code) && codeSpecificity(statement.code) >= tellingCode
    const isOurs =
      finding.rule.decides === 'foreign-fields'
        ? knows.keys || knows.name || isTelling
        : finding.rule.decides === 'foreign-text' && knows.name
    return [isOurs && weights[finding.strength] < weights.doubt ? { ...finding, strength: 'doubt' } : finding]
  })

/** What a number of an imported table is worth when nothing names its service. */
export const readOwnership = (
  imported: ImportedWire,
  statement: Statement,
  meanings: readonly Entry[],
  service: string,
  isKnown: boolean,
): readonly Finding[] => {
  const { code, start, end } = statement
  const about = (rule: Rule): Finding => evidence(rule, code, { start, end })
  const isElsewhere = meanings.some((entry) => entry.service !== service)
  const isAsked = statement.grounds.some(({ rule }) => rule.decides === 'alone')
  return [
    ...(isDescribed(imported) && isKnown && !isElsewhere ? [about(rules.onlyHere)] : []),
    ...(!isKnown && isElsewhere && !isAsked ? [about(rules.elsewhere)] : []),
    ...(!isKnown && /^[1-5]\d\d$/.test(code) ? [about(rules.likeHttp)] : []),
  ]
}
