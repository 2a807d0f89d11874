/** Pictures of errors, taken in Chromium and worn: as many as wanted, the same ones each time. */
import { type Browser, chromium } from 'playwright'
import type { LabelledText } from '../labelled-text.ts'
import type { Batch } from './batches.ts'
import type { Scene } from './scenes.ts'
import type { Wear } from './wears.ts'

export interface Screen {
  readonly name: string
  readonly wear: string
  readonly bytes: Uint8Array
  readonly label: LabelledText
}

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const base =
  'body{margin:0;padding:16px;box-sizing:border-box}pre,p{white-space:pre-wrap;overflow-wrap:anywhere}pre{font:inherit}'

const noise = `<svg style="position:absolute;inset:0;width:100%;height:100%;opacity:.18"><filter id=n><feTurbulence type=fractalNoise baseFrequency=.8 seed=7 /></filter><rect width=100% height=100% filter="url(#n)"/></svg>`

const shoot = async (browser: Browser, html: string, width: number, pixels: number, quality?: number) => {
  const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: pixels })
  try {
    await page.setContent(html)
    const shot = { fullPage: true, animations: 'disabled' } as const
    return await page.screenshot(quality === undefined ? { ...shot, type: 'png' } : { ...shot, type: 'jpeg', quality })
  } finally {
    await page.close()
  }
}

const take = async (browser: Browser, scene: Scene, wear: Wear, text: string): Promise<Uint8Array> => {
  const sharp = await shoot(
    browser,
    `<meta charset=utf-8><style>${base}${scene.style}</style>${scene.body(toHtml(text))}`,
    scene.width,
    wear.pixels,
  )
  // A picture of a picture: its pixels become the pixels of the page, and are worn there.
  const width = Math.round(scene.width * wear.pixels * wear.scale)
  const image = `<img style="display:block;width:100%;transform:${wear.transform ?? 'none'};filter:${wear.filter ?? 'none'}" src="data:image/png;base64,${sharp.toString('base64')}">`
  const frame = wear.transform === undefined ? '0' : '24px'
  return shoot(
    browser,
    `<style>body{margin:0;padding:${frame};background:#889;overflow:hidden}</style><div style="position:relative">${image}${wear.noise ? noise : ''}</div>`,
    width,
    1,
    wear.quality,
  )
}

/** `chromiumPath` is the browser to take them with. Every text gets one scene and one wear, all of them in turn. */
export async function* takeScreens(
  chromiumPath: string,
  { scenes, wears }: Pick<Batch, 'scenes' | 'wears'>,
  labels: readonly LabelledText[],
): AsyncGenerator<Screen> {
  const browser = await chromium.launch({ executablePath: chromiumPath })
  try {
    for (const [index, label] of labels.entries()) {
      const scene = scenes[index % scenes.length]
      const wear = wears[index % wears.length]
      if (scene === undefined || wear === undefined) continue
      const bytes = new Uint8Array(await take(browser, scene, wear, label.text))
      yield { name: `${index + 1}-${scene.name}-${wear.name}`, wear: wear.name, bytes, label }
    }
  } finally {
    await browser.close()
  }
}
