/** Entry of the main window: learn from main what to draw with, then draw. */
import { createRoot } from 'react-dom/client'
import { warmMenus } from '../components/menu-button.tsx'
import { startPacks } from '../features/sources/packs/packs-store.ts'
import { startApp } from '../lib/app-store.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { watchFailures } from '../lib/failures.ts'
import { startLibrary } from '../lib/library-store.ts'
import { startMemory } from '../lib/memory.ts'
import { MainWindow } from './main-window.tsx'
import { rememberWindow } from './remember.ts'

watchFailures()
const root = document.getElementById('root')
if (root !== null) {
  await Promise.all([startApp(), startCompanion(), startLibrary(), startMemory()])
  rememberWindow()
  createRoot(root).render(<MainWindow />)
  requestIdleCallback(warmMenus)
  void startPacks()
}
