/** Entry of quick lookup: learn from main what to draw with, then draw. */
import { FaultBoundary } from '../components/fault-boundary.tsx'
import { startCompanion } from '../lib/companion-store.ts'
import { drawWindow } from '../lib/draw-window.ts'
import { takeSteps } from '../lib/failures.ts'
import { startLibrary } from '../lib/library-store.ts'
import { startInLanguage } from '../lib/locale.ts'
import { tellPresence } from '../lib/tell-presence.ts'
import { QuickLookup } from './quick-lookup.tsx'
import { followCompanion, followLibrary } from './use-quick-lookup.ts'

await drawWindow(takeSteps([startInLanguage, startCompanion, startLibrary]), () => {
  followCompanion()
  void followLibrary()
  tellPresence()
  return (
    <FaultBoundary>
      <QuickLookup />
    </FaultBoundary>
  )
})
