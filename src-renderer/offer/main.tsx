/** Entry of the card near the tray. */
import { createRoot } from 'react-dom/client'
import { bridge } from '../lib/bridge.ts'
import { startCompanion } from '../lib/companion-store.ts'
import { watchFailures } from '../lib/failures.ts'
import { startInLanguage } from '../lib/locale.ts'
import { OfferCard } from './offer-card.tsx'

watchFailures()
const root = document.getElementById('root')
if (root !== null) {
  const [offer] = await Promise.all([bridge.request('offer:describe'), startInLanguage(), startCompanion()])
  if (offer !== null) createRoot(root).render(<OfferCard offer={offer} />)
}
