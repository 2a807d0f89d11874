/** What the main window remembers of what is written or decided in it: only what was typed or chosen, until it is saved or left. */
import { isOwnEntryDraft } from '../../src-preload/model/own-entries.ts'
import { isTypedReply } from '../../src-preload/model/saved-replies.ts'
import { fields, flag, identifier, nullable, type Shape, text } from '../../src-preload/model/shape.ts'
import { isLeftDrafts, useLeftDrafts } from '../features/sources/left-drafts.ts'
import type { Writer } from '../lib/create-writer.ts'
import { entryWriter, type Writing } from '../lib/entry-writer.ts'
import { keep, recall } from '../lib/memory.ts'
import { type PastedTable, pasteLimit, pasteWriter } from '../lib/paste-writer.ts'
import { replyWriter, type WritingReply } from '../lib/reply-writer.ts'
import type { Part } from './remember.ts'

/** `back` makes of what was kept what is gone on with. */
const written = <W>(key: string, { use }: Writer<W>, shape: Shape<W>, back: (kept: W) => W = (same) => same): Part => ({
  restore() {
    const kept = recall(key, shape)
    if (kept !== null) use.setState(({ begun }) => ({ writing: back(kept), isTyped: true, begun: begun + 1 }))
  },
  follow: () => {
    use.subscribe(({ writing, isTyped }, before) => {
      if (writing !== before.writing || isTyped !== before.isTyped) keep(key, isTyped ? writing : null)
    })
  },
})

const isWriting = fields<Writing>({ draft: isOwnEntryDraft, replaces: nullable(identifier) })
const isWritingReply = fields<WritingReply>({ draft: isTypedReply, id: nullable(identifier), isInList: flag })

const leftDrafts: Part = {
  restore() {
    const left = recall('imports', isLeftDrafts)
    if (left !== null) useLeftDrafts.setState({ left })
  },
  follow: () => {
    useLeftDrafts.subscribe(({ left }) => keep('imports', left.length === 0 ? null : left))
  },
}

export const writtenParts: readonly Part[] = [
  written('entry', entryWriter, isWriting),
  written('saved-reply', replyWriter, isWritingReply, (kept) => ({ ...kept, isInList: false })),
  written('table', pasteWriter, fields<PastedTable>({ text: text(pasteLimit) })),
  leftDrafts,
]
