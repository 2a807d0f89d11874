/** Measures the contrast of every visible text of a page (WCAG 2.2, 1.4.3): runs inside the page. */
import type { Page } from '@playwright/test'

export interface FaintText {
  readonly text: string
  /** Contrast ratio, 1 to 21. */
  readonly ratio: number
  readonly color: string
  readonly background: string
}

/** Texts below 4.5:1. Backgrounds are followed outwards, translucent ones laid over each other. */
export const findFaintTexts = (page: Page): Promise<readonly FaintText[]> =>
  page.evaluate(() => {
    type Colour = readonly [number, number, number, number]
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('no canvas')
    const known = new Map<string, Colour>()
    const read = (css: string): Colour => {
      const colour = known.get(css) ?? draw(css)
      known.set(css, colour)
      return colour
    }
    const draw = (css: string): Colour => {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = css
      context.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha / 255]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const backgroundOf = (element: Element): Colour => {
      const layers: Colour[] = []
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const layer = read(getComputedStyle(at).backgroundColor)
        layers.push(layer)
        if (layer[3] === 1) break
      }
      return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1] as Colour)
    }
    const luminance = (colour: Colour) => {
      const part = (value: number) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2])
    }
    const faint: { text: string; ratio: number; color: string; background: string }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      const background = backgroundOf(element)
      const { color } = getComputedStyle(element)
      const [light, dark] = [luminance(over(read(color), background)), luminance(background)].sort((a, b) => b - a)
      const ratio = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
      if (ratio < 4.5) faint.push({ text: text.slice(0, 40), ratio, color, background: background.join(' ') })
    }
    return faint
  })
