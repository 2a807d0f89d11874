/** How many of the invented secrets are masked, alone and between neighbours, and how many neighbours stay readable. */
import { maskSecrets } from '../core/analyzer/secrets/redact.ts'
import { besideNeighbours, readableNeighbours, secretTexts } from './secrets.ts'

export interface SecretScore {
  readonly texts: number
  readonly alone: number
  readonly beside: number
  readonly neighbours: number
  readonly kept: number
  /** What went wrong, by name. */
  readonly misses: readonly string[]
}

export const scoreSecrets = (): SecretScore => {
  const misses: string[] = []
  const note = (right: boolean, miss: string) => {
    if (!right) misses.push(miss)
    return right
  }
  const alone = secretTexts.filter(({ name, secret, text }) =>
    note(!maskSecrets(text).includes(secret), `${name} alone: ${text}`),
  )
  const beside = secretTexts.filter((text, place) =>
    note(!maskSecrets(besideNeighbours(text, place)).includes(text.secret), `${text.name} beside others: ${text.text}`),
  )
  const lines = secretTexts.flatMap((text, place) => {
    const masked = maskSecrets(besideNeighbours(text, place)).split('\n')
    return [
      [text.name, readableNeighbours[place % readableNeighbours.length], masked[0]] as const,
      [text.name, readableNeighbours[(place + 7) % readableNeighbours.length], masked.at(-1)] as const,
    ]
  })
  const kept = lines.filter(([name, wanted, got]) => note(wanted === got, `${name} hid its neighbour: ${wanted}`))
  return {
    texts: secretTexts.length,
    alone: alone.length,
    beside: beside.length,
    neighbours: lines.length,
    kept: kept.length,
    misses,
  }
}

/** Printed by `npm run corpus`. */
export const printSecrets = (): void => {
  const { texts, alone, beside, neighbours, kept, misses } = scoreSecrets()
  const kinds = new Set(secretTexts.map(({ name }) => name)).size
  for (const miss of misses) console.log(`\n✗ ${miss.slice(0, 300)}`)
  console.log(`\nsecrets: ${texts} of ${kinds} kinds`)
  console.log(`  masked alone            ${alone}/${texts}`)
  console.log(`  masked beside others    ${beside}/${texts}`)
  console.log(`  neighbours readable     ${kept}/${neighbours}`)
}
