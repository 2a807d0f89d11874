/** Entry of quick lookup: learn from main what to draw with, then draw. */
import { createRoot } from 'react-dom/client'
import { startApp } from '../lib/app-store.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { watchFailures } from '../lib/failures.ts'
import { startLibrary } from '../lib/library-store.ts'
import { QuickLookup } from './quick-lookup.tsx'
import { followCompanion } from './use-quick-lookup.ts'

watchFailures()
const root = document.getElementById('root')
if (root !== null) {
  await Promise.all([startApp(), startCompanion(), startLibrary()])
  followCompanion()
  createRoot(root).render(<QuickLookup />)
}
