/** What the main window asks for before it is drawn: its own script, so that main answers while those that draw are run. */
import { askFirstRows } from '../features/browse/first-rows.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { takeSteps } from '../lib/failures.ts'
import { startLibrary } from '../lib/library-store.ts'
import { startInLanguage } from '../lib/locale.ts'
import { startMemory } from '../lib/memory.ts'
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

/** Ends when the window can be drawn. */
export const askedFirst: Promise<void> = takeSteps([startInLanguage, startCompanion, startLibrary, startList])
