/** Entry of the card near the tray. */
import { createRoot } from 'react-dom/client'
import { startApp } from '../lib/app-store.ts'
import { bridge } from '../lib/bridge.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { watchFailures } from '../lib/failures.ts'
import { OfferCard } from './offer-card.tsx'

watchFailures()
const root = document.getElementById('root')
if (root !== null) {
  const [offer] = await Promise.all([bridge.request('offer:describe'), startApp(), startCompanion()])
  if (offer !== null) createRoot(root).render(<OfferCard offer={offer} />)
}
