/** What speaks up only later, loaded after the first frame: dialogs, tooltips, what was done, the history, the question of the first run. */
import { useEffect } from 'react'
import { LinkDialog } from '../components/link-dialog.tsx'
import { EntryWriter } from '../components/own-entry/entry-writer.tsx'
import { ReplyWriter } from '../components/saved-reply/reply-writer.tsx'
import { Toaster } from '../components/toaster.tsx'
import { Tooltips } from '../components/tooltips.tsx'
import { PackExport } from '../features/sources/packs/pack-export.tsx'
import { recordLookups } from './record-lookups.ts'
import { remember } from './remember.ts'
import { writtenParts } from './remember-written.ts'
import { WatchQuestion } from './watch-question.tsx'

remember(writtenParts)

const LateParts = () => {
  useEffect(recordLookups, [])
  return (
    <>
      <WatchQuestion />
      <PackExport />
      <EntryWriter />
      <ReplyWriter />
      <LinkDialog />
      <Toaster />
      <Tooltips />
    </>
  )
}

export default LateParts
