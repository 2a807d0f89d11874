/** The drawing with its title and its key as a picture on the clipboard. */
import type { Translate } from '../../../../src-preload/message.ts'
import { bridge } from '../../../lib/bridge.ts'
import { wordSentence } from '../../../lib/locale.ts'
import { showToast } from '../../../lib/toast.ts'
import { resolveColour } from './series-colour.ts'

export interface DrawnIncident {
  readonly drawing: HTMLCanvasElement | null
  readonly title: string
  readonly keys: readonly { readonly name: string; readonly colour: string }[]
  readonly t: Translate
}

/** CSS pixels. */
const margin = 16
const titleHeight = 28
const keyHeight = 24
const swatch = 10

const compose = ({ drawing, title, keys }: DrawnIncident, source: HTMLCanvasElement): HTMLCanvasElement => {
  const element = drawing?.parentElement ?? document.body
  const scale = source.width / Math.max(1, source.clientWidth)
  const font = getComputedStyle(element).fontFamily
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) return source
  const width = source.clientWidth + 2 * margin
  context.font = `12px ${font}`
  // Where each key stands: a new row begins when one does not fit.
  let x = margin
  let y = margin + titleHeight
  const places = keys.map(({ name }) => {
    const size = swatch + 6 + context.measureText(name).width + 16
    if (x + size > width - margin && x > margin) {
      x = margin
      y += keyHeight
    }
    const place = { x, y }
    x += size
    return place
  })
  const top = y + keyHeight
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round((top + source.clientHeight + margin) * scale)
  context.scale(scale, scale)
  context.fillStyle = resolveColour(element, 'var(--surface)')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'middle'
  context.fillStyle = resolveColour(element, 'var(--text)')
  context.font = `600 13px ${font}`
  context.fillText(title, margin, margin + titleHeight / 2, width - 2 * margin)
  context.font = `12px ${font}`
  for (const [at, { name, colour }] of keys.entries()) {
    const place = places[at]
    if (place === undefined) continue
    context.fillStyle = resolveColour(element, colour)
    context.fillRect(place.x, place.y + (keyHeight - swatch) / 2, swatch, swatch)
    context.fillStyle = resolveColour(element, 'var(--text-soft)')
    context.fillText(name, place.x + swatch + 6, place.y + keyHeight / 2)
  }
  context.drawImage(source, margin, top, source.clientWidth, source.clientHeight)
  return canvas
}

export const copyPicture = async (drawn: DrawnIncident): Promise<void> => {
  const { drawing, t } = drawn
  if (drawing === null) return
  const content = compose(drawn, drawing)
    .toDataURL('image/png')
    .replace(/^[^,]*,/, '')
  const outcome = await bridge.request('clipboard:write-picture', content)
  showToast(outcome.ok ? t('incident.picture-copied') : wordSentence(t, outcome.problem))
}
