/** Marks for what a reply still lacks: written where a slot has no value, found again in whatever the person made of the text. */
import type { Translate } from '../message.ts'
import type { Span } from '../model/diagnosis.ts'
import { isMessageKey } from '../translate.ts'

/** What a slot is called; a blank of the person's own has the name they gave it. */
const nameSlot = (name: string, t: Translate): string => {
  const key = `slot.${name}`
  return isMessageKey(key) ? t(key) : name
}

/** `〔缺：App ID〕`, in the language of the reply. */
export const markLacking =
  (t: Translate) =>
  (name: string): string =>
    t('reply.lacks', { name: nameSlot(name, t) })

/** As `reply.lacks` is worded in every language. */
const mark = /〔(?:缺：|missing: )[^〔〕\n]{1,80}〕/g

/** In the order of the text. */
export const findLacking = (text: string): readonly Span[] =>
  [...text.matchAll(mark)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
