/** The services whose documents are shipped: their codes are numbers, and somebody has looked at what they equal. */

import { rules } from '../rules/rules.ts'
import { rareLength, rarity, weights } from '../rules/scoring.ts'
import type { Signal } from '../rules/signal.ts'
import { isNumber } from '../statements/word-codes.ts'
import type { EnvelopeRows } from './envelope.ts'
import type { Policy } from './policy.ts'

export const shippedPolicy = ({
  digits: [fewest, most],
  fewestSaid = fewest,
  borrowedKeys = [],
}: EnvelopeRows): Policy => ({
  isChecked: true,
  reads: isNumber,
  see: (statement) => statement,
  judgeShared(shared, { code, names, said }, { name, message, inText }) {
    // Who gives a service's number with its message has taken only the names of fields from elsewhere.
    const isBorrowed = message || (name && borrowedKeys.includes(names?.code ?? ''))
    const isOrigin = inText.some(({ rule }) => rule.decides === 'origin')
    const isNamed = inText.some(({ strength }) => weights[strength] >= weights.some)
    return shared.flatMap((signal): readonly Signal[] => {
      if (signal.rule.decides === 'foreign-fields' && (isOrigin || isBorrowed))
        return [{ ...signal, strength: isOrigin && said !== null ? 'shade' : 'doubt' }]
      if (signal.rule.decides === 'relay-fields' && (isOrigin || name)) return [{ ...signal, strength: 'shade' }]
      // Whoever passes a service's answer on may write its number as a text, or call it a status.
      const isSoftened = signal.rule === rules.quoted || (signal.rule === rules.looseKey && said !== null)
      if (isSoftened && (isOrigin || message)) return []
      // A short number in quotes is how other products write theirs.
      const isQuoted = signal.rule === rules.quoted && !isNamed && code.length < rareLength
      return [isQuoted ? { ...signal, strength: 'against' } : signal]
    })
  },
  readOwnership: () => [],
  // Six digits are anybody's where neither fields nor words point to the service.
  rarityOf: (code, isPlaced) => {
    const found = rarity.find(({ from }) => code.length >= from)
    return found === undefined || (found.placed && !isPlaced) ? null : found.strength
  },
  mayBeUnlisted: (code, isSaid) =>
    code.length >= (isSaid ? fewestSaid : fewest) && code.length <= most && /^[1-9]/.test(code),
})
