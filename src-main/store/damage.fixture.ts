/** Ways a stored file goes bad, for tests. */
import fc from 'fast-check'

/** Says that a later version wrote it, with nothing to check that by. */
export const byLaterHand = '{"format":9,"value":{"__proto__":{"count":1}}}'

/** Bits, lengths, holes, other content, deep nesting, foreign keys. */
export const damage = (content: string) =>
  fc.oneof(
    fc
      .tuple(fc.nat(content.length), fc.string({ unit: 'binary', maxLength: 5 }))
      .map(([at, put]) => content.slice(0, at) + put + content.slice(at + 1)),
    fc.nat(content.length).map((length) => content.slice(0, length)),
    fc
      .tuple(fc.nat(content.length), fc.nat(50))
      .map(([at, length]) => content.slice(0, at) + '\0'.repeat(length) + content.slice(at + length)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.nat(5_000).map((depth) => '['.repeat(depth)),
    fc.constant(byLaterHand),
  )
