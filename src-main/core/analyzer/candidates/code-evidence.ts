/** What the number itself says: how it is written, how rare it is, whose family it belongs to, which status came with it. */
import type { Entry } from '../../../../src-preload/model/catalog.ts'
import type { Envelope } from '../envelopes/envelope.ts'
import { type Rule, rules, serviceRule } from '../rules/rules.ts'
import type { Strength } from '../rules/scoring.ts'
import { type Signal, toSignal } from '../rules/signal.ts'
import type { Statement } from '../statements/statement.ts'
import { isNumber } from '../statements/word-codes.ts'

const about = (statement: Statement, rule: Rule, strength: Strength = rule.strength): Signal => ({
  ...toSignal(rule, statement.code, statement),
  strength,
})

/** Why the number was taken for a code, and what speaks against it. */
export const readWriting = (statement: Statement): readonly Signal[] => [
  ...statement.grounds.map(({ rule, start, end }) => toSignal(rule, statement.code, { start, end })),
  ...(/^[1-9]/.test(statement.code) ? [] : [about(statement, rules.notNatural)]),
]

export const readDocumented = (envelope: Envelope, statement: Statement, isPlaced: boolean): readonly Signal[] => {
  const rare = envelope.policy.rarityOf(statement.code, isPlaced)
  return [
    about(statement, rules.documented),
    ...(rare === null ? [] : [about(statement, isNumber(statement.code) ? rules.rare : rules.telling, rare)]),
  ]
}

/** `isMissed`: the service is named, and no document of it has the code. */
export const readFamily = (envelope: Envelope, statement: Statement, isMissed: boolean): readonly Signal[] => {
  const code = Number(statement.code)
  const family = envelope.families.find(
    ({ from, to, named }) => code >= from && code <= to && (isMissed || named !== true),
  )
  return family === undefined
    ? []
    : [{ ...about(statement, serviceRule(`${envelope.service}/family`, 'some')), subject: family.name }]
}

/** Names that gateways give to anybody's code and message; a code with a message is an error's. */
const relayedPairs = [
  { code: /^ret_?code$/i, message: /^ret_?msg$/i },
  { code: /^errno$/i, message: /^err_?(?:msg|string)$/i },
]

/** Read where the text names the service: the names themselves are nobody's. What the service answered may have any. */
export const readRelay = (statement: Statement, isOrigin: boolean): readonly Signal[] => {
  const { code = '', message = null } = statement.names ?? {}
  return message !== null &&
    (isOrigin || relayedPairs.some((pair) => pair.code.test(code) && pair.message.test(message)))
    ? [{ ...about(statement, rules.relayedPair), subject: `${code}, ${message}` }]
    : []
}

/** A status can only speak for an entry: proxies and SDKs change it on the way. */
export const readStatus = (entry: Entry, http: number | null, statement: Statement): readonly Signal[] =>
  entry.http !== null && entry.http === http ? [{ ...about(statement, rules.httpAgrees), subject: String(http) }] : []
