/** What speaks up only later, loaded after the first frame: dialogs, tooltips, the keys of a view, what was done, the history, the question of the first run. */
import { useEffect } from 'react'
import { LinkDialog } from '../components/link-dialog.tsx'
import { EntryWriter } from '../components/own-entry/entry-writer.tsx'
import { Toaster } from '../components/toaster.tsx'
import { Tooltips } from '../components/tooltips.tsx'
import { PackExport } from '../features/sources/packs/pack-export.tsx'
import type { ShownView } from './keys/key-sheet.tsx'
import { ViewKeys } from './keys/view-keys.tsx'
import { recordLookups } from './record-lookups.ts'
import { WatchQuestion } from './watch-question.tsx'

const LateParts = (view: ShownView) => {
  useEffect(recordLookups, [])
  return (
    <>
      <ViewKeys {...view} />
      <WatchQuestion />
      <PackExport />
      <EntryWriter />
      <LinkDialog />
      <Toaster />
      <Tooltips />
    </>
  )
}

export default LateParts
