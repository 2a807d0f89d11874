/** Copies a text and says so, or says why not. */
import type { Translate } from '../../src-preload/message.ts'
import { bridge } from './bridge.ts'
import { wordSentence } from './locale.ts'
import { showToast } from './toast.ts'

/** `said` is the confirmation shown when it worked. */
export const copyText = async (text: string, said: string, t: Translate): Promise<void> => {
  const outcome = await bridge.request('clipboard:write', text)
  showToast(outcome.ok ? said : wordSentence(t, outcome.problem))
}
