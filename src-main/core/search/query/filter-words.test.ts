/** What the window shows can be typed: labels of facets and values in both languages. */
import { expect, test } from 'vitest'
import type { MessageKey } from '../../../../src-preload/message.ts'
import { actors, kinds, retries } from '../../../../src-preload/model/catalog.ts'
import { createTranslate } from '../../../../src-preload/translate.ts'
import { fold } from '../text/fold.ts'
import { actorWords, facetNames, kindWords, retryWords } from './filter-words.ts'

const values = [
  ...kinds.map((kind) => ({ key: `kind.${kind}` as const, words: [kind, ...kindWords[kind]] })),
  ...retries.map((retry) => ({ key: `retry.${retry}` as const, words: [retry, ...retryWords[retry]] })),
  ...actors.map((actor) => ({ key: `actor.${actor}` as const, words: [actor, ...actorWords[actor]] })),
]
const facets = (Object.keys(facetNames) as (keyof typeof facetNames)[]).map((facet) => ({
  key: `column.${facet}` as const,
  words: [...facetNames[facet]],
}))

test.each(['zh-CN', 'en'] as const)('every label in %s is a word that filters know', (locale) => {
  const t = createTranslate(locale)
  const known: readonly { readonly key: MessageKey; readonly words: readonly string[] }[] = [...values, ...facets]
  const unknown = known.filter(({ key, words }) => !words.includes(fold(t(key)))).map(({ key }) => t(key))
  expect(unknown).toEqual([])
})
