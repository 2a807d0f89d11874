/** Another product's error in the words and shapes that cross to the windows. */
import type { ForeignError } from '../../../../src-preload/model/diagnosis.ts'
import type { Foreign } from '../candidates/name-foreign.ts'
import { originalSpan, type Passage } from '../passages/passage.ts'
import { limits } from '../rules/limits.ts'
import { maskSecrets } from '../secrets/redact.ts'

export const reportForeign = (passage: Passage, { statement, products }: Foreign): ForeignError => ({
  products: products.map(({ name, chinese, docs }) => ({
    name: { zh: chinese ?? name, en: name },
    docs: docs ?? null,
  })),
  code: statement.code,
  message: statement.message === null ? null : maskSecrets(statement.message).slice(0, limits.value).trim(),
  span: originalSpan(passage, statement.start, statement.end),
})
