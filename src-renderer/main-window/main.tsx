/** Entry of the main window: learn from main what to draw with, then draw. */
import { FaultBoundary } from '../components/fault-boundary.tsx'
import { warmMenus } from '../components/menu-button.tsx'
import { askFirstRows, firstRows, loadWhenIdle, markDrawn } from '../features/browse/first-rows.ts'
import { startPacks } from '../features/sources/packs/packs-store.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { drawWindow } from '../lib/draw-window.ts'
import { startLibrary } from '../lib/library-store.ts'
import { startInLanguage } from '../lib/locale.ts'
import { startMemory } from '../lib/memory.ts'
import { MainWindow } from './main-window.tsx'
import { firstParts, remember } from './remember.ts'

/** Asked at once, for hardly ever there is something to bring back; what is brought back asks anew. */
const startList = async () => {
  const rows = askFirstRows()
  try {
    await startMemory()
  } finally {
    remember(firstParts)
    await rows
  }
}

loadWhenIdle(warmMenus)
void firstRows.then(startPacks)

await drawWindow([startInLanguage, startCompanion, startLibrary, startList], () => (
  <FaultBoundary>
    <MainWindow />
  </FaultBoundary>
))
markDrawn()
