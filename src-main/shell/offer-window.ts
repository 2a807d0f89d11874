/** The small card near the tray: says what was seen, takes no focus, and goes by itself. */
import type { BrowserWindow, Rectangle } from 'electron'
import type { Offer } from '../../src-preload/model/companion.ts'
import { placeOffer } from './place-window.ts'

export const offerSize = { width: 372, height: 116 } as const

export interface OfferWindow {
  show(offer: Offer): void
  current(): Offer | null
  dismiss(): void
}

type Window = Pick<BrowserWindow, 'setBounds' | 'showInactive' | 'once' | 'isDestroyed' | 'destroy'>

export interface OfferDependencies {
  /** Makes the card's window, hidden; it loads its page and asks for the offer. */
  create(): Window
  /** Where the tray icon is, null where that is not known, and the work area of its screen. */
  place(): { readonly tray: Rectangle | null; readonly area: Rectangle; readonly atTop: boolean }
  wait(milliseconds: number, then: () => void): () => void
}

/** The page dismisses itself after some seconds without the pointer on it; this is for a page that cannot. */
const longest = 60_000

export const createOfferWindow = ({ create, place, wait }: OfferDependencies): OfferWindow => {
  let window: Window | null = null
  let offer: Offer | null = null
  let cancel = () => {}
  const dismiss = () => {
    cancel()
    offer = null
    if (window !== null && !window.isDestroyed()) window.destroy()
    window = null
  }
  return {
    show(next) {
      dismiss()
      offer = next
      const card = create()
      window = card
      const { area, tray, atTop } = place()
      card.setBounds(placeOffer(area, offerSize, tray, atTop))
      card.once('ready-to-show', () => {
        if (!card.isDestroyed()) card.showInactive()
      })
      cancel = wait(longest, dismiss)
    },
    current: () => offer,
    dismiss,
  }
}
