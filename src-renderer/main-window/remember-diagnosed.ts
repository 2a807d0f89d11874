/** What of Diagnose the main window remembers over the loss of its process. */
import { fields, flag, list, nullable, text, tuple } from '../../src-preload/model/shape.ts'
import { diagnoseStore, diagnoseText } from '../features/diagnose/use-diagnose.ts'
import { showProblem } from '../lib/app-store.ts'
import { keep, recall } from '../lib/memory.ts'
import type { Part } from './remember.ts'

/** Longest text kept, in UTF-16 units; written as JSON it can take several times as much. */
const textLimit = 500_000

/** `text` null: what was diagnosed came from files, or was too long to keep. `isEditing`: it was still being typed. */
const isDiagnosed = fields<{ readonly text: string | null; readonly isEditing: boolean }>({
  text: nullable(text(textLimit)),
  isEditing: flag,
})

/** What was brought back, and recorded when it was diagnosed first; '' for nothing. */
let restored = ''

export const isRestored = (text: string): boolean => text !== '' && text === restored

const diagnosed: Part = {
  restore() {
    const kept = recall('diagnosed', isDiagnosed)
    if (kept === null) return
    restored = kept.text ?? ''
    if (kept.text === null) showProblem({ key: 'memory.text-lost', values: {} })
    else if (kept.isEditing) diagnoseStore.getState().type(kept.text)
    else diagnoseText(kept.text)
  },
  follow: () => {
    diagnoseStore.subscribe(({ source, run, draft, isEditing }, before) => {
      if (run === before.run && draft === before.draft && isEditing === before.isEditing) return
      if (isEditing && draft !== null && draft !== '') return keep('diagnosed', { text: draft, isEditing })
      if (source === null) return keep('diagnosed', null)
      if (source.names.length > 0 || source.size > textLimit) return keep('diagnosed', { text: null, isEditing: false })
      void source.read(0, source.size).then((text) => keep('diagnosed', { text, isEditing: false }))
    })
  },
}

/** Replies in a text that was too long to keep are not needed: there is nothing they answer. */
const isReplies = list(tuple<[string, string]>(text(2_000), text(50_000)), 20)

const replies: Part = {
  restore() {
    const kept = recall('replies', isReplies)
    if (kept !== null) diagnoseStore.setState({ replies: new Map(kept) })
  },
  follow: () => {
    diagnoseStore.subscribe((state, before) => {
      if (state.replies !== before.replies)
        keep('replies', state.replies.size === 0 ? null : [...state.replies].slice(-20))
    })
  },
}

export const diagnoseParts: readonly Part[] = [diagnosed, replies]
