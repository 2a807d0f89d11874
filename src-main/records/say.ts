/** Sentences of the core in the words of a language. */

import type { Translate } from '../../src-preload/message.ts'
import type { Sentence } from '../../src-preload/model/outcome.ts'
import { isMessageKey } from '../../src-preload/translate.ts'

export const say = ({ key, values }: Sentence, t: Translate): string => (isMessageKey(key) ? t(key, values) : key)
