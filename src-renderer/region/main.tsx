/** Entry of the window over one screen. */
import { createRoot } from 'react-dom/client'
import type { ShownScreen } from '../../src-preload/model/screen-region.ts'
import { bridge } from '../lib/bridge.ts'
import { watchFailures } from '../lib/failures.ts'
import { startInLanguage } from '../lib/locale.ts'
import { RegionChooser } from './region-chooser.tsx'

watchFailures()
// Before anything is waited for: it is told once, when this page has loaded.
const told = new Promise<ShownScreen>((resolve) => bridge.subscribe('region:shown', resolve))
const root = document.getElementById('root')
if (root !== null) {
  const [screen] = await Promise.all([told, startInLanguage()])
  createRoot(root).render(<RegionChooser screen={screen} />)
}
