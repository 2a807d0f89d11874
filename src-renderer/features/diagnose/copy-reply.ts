/** Copies a reply as its format wants it, by Ctrl+Enter too, and on request gives the screen back to the program the person came from. */
import { useEffect } from 'react'
import type { Translate } from '../../../src-preload/message.ts'
import type { ReplyFormat } from '../../../src-preload/model/reply.ts'
import { toRichText } from '../../../src-preload/reply/reply-html.ts'
import { renderReply } from '../../../src-preload/reply/reply-markup.ts'
import { bridge } from '../../lib/bridge.ts'
import { wordSentence } from '../../lib/locale.ts'
import { showToast } from '../../lib/toast.ts'

/** Feishu's field takes no Markdown but keeps rich text; for every other field the plain words stand beside it. */
const write = (text: string, format: ReplyFormat) =>
  format === 'feishu'
    ? bridge.request('clipboard:write-rich', renderReply(text, 'plain'), toRichText(text))
    : bridge.request('clipboard:write', text)

/** `said` is the confirmation shown when it worked. */
export const copyReply = async (text: string, format: ReplyFormat, said: string, t: Translate): Promise<void> => {
  const outcome = await write(text, format)
  showToast(outcome.ok ? said : wordSentence(t, outcome.problem))
}

/** Where the host cannot give the screen back, that is said. */
export const copyAndReturn = async (text: string, format: ReplyFormat, t: Translate): Promise<void> => {
  const outcome = await write(text, format)
  if (!outcome.ok) return showToast(wordSentence(t, outcome.problem))
  const returned = await bridge.request('window:return')
  showToast(t(returned.ok && returned.value ? 'composer.copied' : 'composer.copied-stay'))
}

/** Ctrl+Enter anywhere in Diagnose; with Shift the person stays. A field with a use of its own for the key keeps it. */
export const useCopyKey = (copy: (stays: boolean) => void): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
        return
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return
      event.preventDefault()
      copy(event.shiftKey)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [copy])
