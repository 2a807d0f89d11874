/** Entry of the main window: draws it with what main has told. */

import { useEffect } from 'react'
import { FaultBoundary } from '../components/fault-boundary.tsx'
import { warmMenus } from '../components/menu-button.tsx'
import { firstRows, loadWhenIdle, markDrawn } from '../features/browse/first-rows.ts'
import { startPacks } from '../features/sources/packs/packs-store.ts'
import { drawWindow } from '../lib/draw-window.ts'
import { askedFirst } from './ask-first.ts'
import { MainWindow } from './main-window.tsx'

loadWhenIdle(warmMenus)
void firstRows.then(startPacks)

/** Comes after the window, and so do its effects. */
const Drawn = () => {
  useEffect(markDrawn, [])
  return null
}

await drawWindow(askedFirst, () => (
  <>
    <FaultBoundary>
      <MainWindow />
    </FaultBoundary>
    <Drawn />
  </>
))
