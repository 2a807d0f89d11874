/** Joined indexes answer as one index over all their entries would. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from '../text/tokenizer.ts'
import type { IndexDocument } from './index-document.ts'
import { joinIndexes } from './join-indexes.ts'
import { loadPackedIndex, packIndex } from './packed-index.ts'

const word = fc.constantFrom('token', 'tokens', '无效', '权限不足', 'user_id', '1405', 'invalid', '参数token错误')
const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
const texts = fc.array(fc.record({ code: line, name: line, message: line, meaning: line, advice: line }), {
  maxLength: 12,
})
const number = (list: readonly Omit<IndexDocument, 'id'>[]) =>
  list.map((document, id): IndexDocument => ({ id, ...document }) as IndexDocument)

test('the same entries in the same fields, wherever the cut', () => {
  fc.assert(
    fc.property(texts, texts, word, fc.boolean(), (one, two, query, prefix) => {
      const term = { text: tokenize(query)[0]?.term ?? '', prefix }
      const whole = loadPackedIndex(packIndex(number([...one, ...two])))
      const joined = joinIndexes([one, two].map((list) => loadPackedIndex(packIndex(number(list)))))
      const pairs = ({ entries, fields }: ReturnType<typeof whole.lookup>) =>
        Array.from(entries, (entry, at) => [entry, fields[at]] as const).sort(([a], [b]) => a - b)
      expect(pairs(joined.lookup(term))).toEqual(pairs(whole.lookup(term)))
      expect(joined.has(term.text)).toBe(whole.has(term.text))
      expect([...joined.terms].sort()).toEqual([...whole.terms].sort())
      expect(joined.lengths).toEqual(whole.lengths)
    }),
  )
})
