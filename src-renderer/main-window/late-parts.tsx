/** What speaks up only later, loaded after the first frame: dialogs, tooltips, what was done, the history, the question of the first run. */
import { useEffect } from 'react'
import { FaultBoundary } from '../components/fault-boundary.tsx'
import { LinkDialog } from '../components/link-dialog.tsx'
import { EntryDialog } from '../components/own-entry/entry-dialog.tsx'
import { ReplyDialog } from '../components/saved-reply/reply-dialog.tsx'
import { Toaster } from '../components/toaster.tsx'
import { Tooltips } from '../components/tooltips.tsx'
import { PackExport } from '../features/sources/packs/pack-export.tsx'
import { tellPresence } from '../lib/tell-presence.ts'
import { recordLookups } from './record-lookups.ts'
import { remember } from './remember.ts'
import { writtenParts } from './remember-written.ts'
import { WatchQuestion } from './watch-question.tsx'

remember(writtenParts)
// The engine rests at the earliest long after the first frame.
tellPresence()

/** Each fails alone: a dialog that cannot be loaded takes nothing away. */
const parts = [WatchQuestion, PackExport, EntryDialog, ReplyDialog, LinkDialog, Toaster, Tooltips]

const LateParts = () => {
  useEffect(recordLookups, [])
  return parts.map((Part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
    <FaultBoundary key={place} isQuiet>
      <Part />
    </FaultBoundary>
  ))
}

export default LateParts
