/** One tooltip for the whole window: any element with `data-tooltip` gets it on hover and on keyboard focus; Esc hides it. */
import { useEffect, useRef } from 'react'
import styles from './tooltips.module.css'

/** Milliseconds of resting before it shows; while one is shown the next comes at once. */
const rest = 450
const gap = 6
const tipId = 'tooltip'

const operable = 'button, a, input, select, textarea, [data-tooltip]'

/** Where a tooltip is looked under, in shares of its width and height. */
const across = [0.05, 0.35, 0.65, 0.95] as const
const down = [0.1, 0.5, 0.9] as const

const hasWords = (element: Element): boolean =>
  element instanceof HTMLCanvasElement ||
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')

/** How much a place covers that one may want to press next, or to read: words beside count less than a control. */
const coverAt = (place: DOMRect, owner: Element): number => {
  let cover = 0
  for (const part of across)
    for (const depth of down) {
      const all = document.elementsFromPoint(place.left + place.width * part, place.top + place.height * depth)
      const under = all.find((element) => element.id !== tipId)
      if (under === undefined || owner.contains(under)) continue
      const neighbour = under.closest(operable)
      if (neighbour !== null && !neighbour.contains(owner)) cover += 20
      else if (hasWords(under)) cover += 1
    }
  return cover
}

/** Above, below or beside the element, inside the window: the place that covers least of its neighbours. */
const place = (tip: HTMLElement, owner: Element) => {
  const { width, height } = tip.getBoundingClientRect()
  const target = owner.getBoundingClientRect()
  const within = (left: number) => Math.min(Math.max(left, gap), innerWidth - width - gap)
  const middle = target.top + target.height / 2 - height / 2
  const lefts = [target.left + target.width / 2 - width / 2, target.left, target.right - width].map(within)
  const places = [
    ...lefts.flatMap((left) => [
      new DOMRect(left, target.top - gap - height, width, height),
      new DOMRect(left, target.bottom + gap, width, height),
    ]),
    new DOMRect(target.right + gap, middle, width, height),
    new DOMRect(target.left - gap - width, middle, width, height),
  ].filter(
    ({ top, right, bottom, left }) =>
      top >= gap && left >= gap && right <= innerWidth - gap && bottom <= innerHeight - gap,
  )
  // Of equals the first.
  const covers = places.map((one) => coverAt(one, owner))
  const best = places[covers.indexOf(Math.min(...covers))] ?? new DOMRect(lefts[0], gap, width, height)
  tip.style.translate = `${Math.round(best.left)}px ${Math.round(best.top)}px`
}

const targetOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null

export const Tooltips = () => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tip = ref.current
    if (tip === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let owner: HTMLElement | null = null

    const hide = () => {
      clearTimeout(timer)
      if (owner?.getAttribute('aria-describedby') === tip.id) owner.removeAttribute('aria-describedby')
      owner = null
      if (tip.matches(':popover-open')) tip.hidePopover()
    }
    const show = (target: HTMLElement) => {
      // It may have gone while the pointer rested on it.
      if (!target.isConnected) return
      owner = target
      const text = target.dataset.tooltip ?? ''
      tip.textContent = text
      if (!text.startsWith(target.getAttribute('aria-label') ?? ' ')) target.setAttribute('aria-describedby', tip.id)
      tip.showPopover()
      place(tip, target)
    }
    const over = (event: Event) => {
      if (event.target === tip) return
      const target = targetOf(event)
      if (target === owner && target !== null) return
      const wasShown = owner !== null
      hide()
      if (target !== null) timer = setTimeout(show, wasShown ? 0 : rest, target)
    }
    const focus = (event: Event) => {
      const target = targetOf(event)
      if (target?.matches(':focus-visible')) over(event)
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Control' && event.key !== 'Shift') hide()
    }
    const listeners = {
      pointerover: over,
      pointerdown: hide,
      focusin: focus,
      focusout: hide,
      keydown: key,
      scroll: hide,
    }
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener, { capture: true, passive: true })
    return () => {
      hide()
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener, { capture: true })
    }
  }, [])
  return <div ref={ref} id={tipId} role="tooltip" popover="manual" className={styles.tooltip} />
}
