/** Whose a fact is: never one of another error's object, a better one before a nearer one, one's own before all of a grade. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Statement } from '../statements/statement.ts'
import { type Fact, nearest } from './nearest.ts'

/** A text of lines; `[` begins a statement's extent, `*` its code, `]` ends it; a letter is a fact, a capital one of a worse grade. */
const read = (text: string) => {
  const statements: Statement[] = []
  for (const { index, 0: whole } of text.matchAll(/\[[^\]]*\]/g)) {
    const start = index + whole.indexOf('*')
    const names = { names: null, said: null, holder: null, grounds: [] }
    statements.push({ code: '1', start, end: start + 1, from: index, to: index + whole.length, ...names })
  }
  const facts: Fact<string>[] = [...text.matchAll(/[a-z]/gi)].map(({ index, 0: value }) => ({
    value,
    start: index,
    end: index + 1,
    grade: value === value.toLowerCase() ? 0 : 1,
  }))
  return { statements, facts }
}

/** The fact of each statement, in their order; `-` where there is none. */
const owned = (text: string): string => {
  const { statements, facts } = read(text)
  return statements
    .map(
      (one) =>
        nearest(
          facts,
          one,
          statements.filter((other) => other !== one),
          text,
        )?.value ?? '-',
    )
    .join('')
}

test.each([
  ['inside before nearer outside', 'a[* b]', 'b'],
  ['on the line before another line', 'a\n[*]   b', 'b'],
  ['before rather than behind, where it is as near', 'a [*] b', 'a'],
  ['behind where it is much nearer', 'a         [*] b', 'b'],
  ['a better grade however far', 'A[* B]\na', 'a'],
  ['none of another object', '[* a] [*]', 'a-'],
  ['none of another object on a line of its own', '[* a]\n[*]', 'a-'],
  ['none beyond another error', 'a\n[*]\n[*]', 'a-'],
  ['of the line it begins', 'a [*]\nb [*]', 'ab'],
  ['on one line, though another stands between', 'a [*] [*]', 'aa'],
])('%s', (_, text, wanted) => {
  expect(owned(text)).toBe(wanted)
})

test('whatever stands where, a fact inside one error alone is that error’s, and of no other', () => {
  const piece = fc.constantFrom('[*]', '[* a]', '[b *]', 'c', 'D', '\n', ' ', '   ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('')
      const { statements, facts } = read(text)
      for (const one of statements) {
        const others = statements.filter((other) => other !== one)
        const isIn = ({ from, to }: Statement, { start, end }: Fact<string>) => start >= from && end <= to
        const fact = nearest(facts, one, others, text)
        const own = facts.filter((other) => isIn(one, other))
        if (own.some(({ grade }) => grade === 0)) expect(own).toContain(fact)
        if (fact !== null) expect(others.some((other) => isIn(other, fact))).toBe(false)
      }
    }),
  )
})
