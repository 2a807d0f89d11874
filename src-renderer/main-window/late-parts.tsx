/** What speaks up only later, loaded after the first frame: dialogs, tooltips, what was done, the question of the first run. */
import { LinkDialog } from '../components/link-dialog.tsx'
import { EntryWriter } from '../components/own-entry/entry-writer.tsx'
import { Toaster } from '../components/toaster.tsx'
import { Tooltips } from '../components/tooltips.tsx'
import { PackExport } from '../features/sources/packs/pack-export.tsx'
import { WatchQuestion } from './watch-question.tsx'

const LateParts = () => (
  <>
    <WatchQuestion />
    <PackExport />
    <EntryWriter />
    <LinkDialog />
    <Toaster />
    <Tooltips />
  </>
)

export default LateParts
