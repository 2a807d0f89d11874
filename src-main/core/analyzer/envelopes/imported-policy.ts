/** A person's own table: its wire may look like another product's, its numbers like any, its codes may be words. */
import type { Entry, ServiceId } from '../../../../src-preload/model/catalog.ts'
import { decodeQuoted } from '../fields/quoted-text.ts'
import { codeSpecificity } from '../messages/entry-names.ts'
import { type Rule, rules } from '../rules/rules.ts'
import { importedRarity, tellingCode, tellingRarity, weights } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import { formOf, type ImportedWire, nameOfPath, saysSuccess } from '../statements/imported-wire.ts'
import type { Statement } from '../statements/statement.ts'
import { isNumber, writtenInHex } from '../statements/word-codes.ts'
import type { Known, Policy } from './policy.ts'

const isDescribed = ({ description }: ImportedWire): boolean =>
  description !== null && (description.codeKeys.length > 0 || description.marks.length > 0)

const seeAs = ({ description }: ImportedWire, statement: Statement): Statement => {
  const { names, holder, from, to } = statement
  if (names === null || holder === null) return statement
  const keys = (description?.messageKeys ?? []).map(nameOfPath)
  const key = keys.find((name) => name !== names.message && holder.values.has(name))
  if (key === undefined || keys.includes(names.message ?? '')) return statement
  const text = decodeQuoted(holder.values.get(key) ?? '', 0)
  return { ...statement, names: { ...names, message: key }, said: { text, start: from, end: to } }
}

/** Keys that the description names are no other product's, whoever else uses them. */
const judgeShared = (shared: readonly Signal[], statement: Statement, knows: Known): readonly Signal[] =>
  shared.flatMap((signal): readonly Signal[] => {
    if (signal.rule.decides === 'writing' && (knows.keys || !isNumber(statement.code))) return []
    // `0x8…` and `HRESULT` look like Windows; a table that documents the very code says whose it is.
    const isTheCode = signal.start >= statement.start && signal.end <= statement.end
    const isSystems = isTheCode || writtenInHex.test(statement.code)
    if (signal.rule.decides === 'foreign-text' && knows.code && isSystems) return []
    if (signal.rule.decides === 'nature' && (knows.code || !isNumber(statement.code))) return []
    const isTelling = knows.code && !isNumber(statement.code) && codeSpecificity(statement.code) >= tellingCode
    const isOurs =
      signal.rule.decides === 'foreign-fields' || signal.rule.decides === 'relay-fields'
        ? knows.keys || knows.name || isTelling
        : signal.rule.decides === 'foreign-text' && knows.name
    return [isOurs && weights[signal.strength] < weights.doubt ? { ...signal, strength: 'doubt' } : signal]
  })

/** What a number of an imported table is worth when nothing names its service. */
const readOwnership = (
  wire: ImportedWire,
  service: ServiceId,
  statement: Statement,
  meanings: readonly Entry[],
  isKnown: boolean,
): readonly Signal[] => {
  const { code, start, end } = statement
  const about = (rule: Rule): Signal => toSignal(rule, code, { start, end })
  const isElsewhere = meanings.some((entry) => entry.service !== service)
  const isAsked = statement.grounds.some(({ rule }) => rule.decides === 'alone')
  return [
    ...(isDescribed(wire) && isKnown && !isElsewhere ? [about(rules.onlyHere)] : []),
    ...(!isKnown && isElsewhere && !isAsked ? [about(rules.elsewhere)] : []),
    ...(!isKnown && /^[1-5]\d\d$/.test(code) ? [about(rules.likeHttp)] : []),
  ]
}

export const importedPolicy = (service: ServiceId, wire: ImportedWire): Policy => ({
  isChecked: false,
  reads: (_code, isListed) => isListed || isDescribed(wire),
  see: (statement) => seeAs(wire, statement),
  judgeShared,
  readOwnership: (statement, meanings, isKnown) => readOwnership(wire, service, statement, meanings, isKnown),
  // Nobody has checked that the numbers are unlike amounts, dates and ids; words tell by what they say.
  rarityOf(code) {
    const found = isNumber(code)
      ? importedRarity.find(({ from }) => code.length >= from)
      : tellingRarity.find(({ from }) => codeSpecificity(code) >= from)
    return found?.strength ?? null
  },
  mayBeUnlisted: (code) => wire.forms.has(formOf(code)) && !saysSuccess(code),
})
