/** One tooltip for the whole window: any element with `data-tooltip` gets it on hover and on keyboard focus; Esc hides it. */
import { useEffect, useRef } from 'react'
import styles from './tooltips.module.css'

/** Milliseconds of resting before it shows; while one is shown the next comes at once. */
const rest = 450
const gap = 6
const tipId = 'tooltip'

const operable = 'button, a, input, select, textarea, [data-tooltip]'

/** Whether something one may want to see or press next lies under the place. */
const coversNeighbour = (place: DOMRect, owner: Element): boolean =>
  [0.05, 0.5, 0.95].some((across) =>
    [0.1, 0.9].some((down) => {
      const under = document.elementsFromPoint(place.left + place.width * across, place.top + place.height * down)
      const neighbour = under.find((element) => element.id !== tipId)?.closest(operable)
      return neighbour != null && !neighbour.contains(owner) && !owner.contains(neighbour)
    }),
  )

/** Above, below or beside the element: the first place inside the window that covers none of its neighbours, else above or below. */
const place = (tip: HTMLElement, owner: Element) => {
  const { width, height } = tip.getBoundingClientRect()
  const target = owner.getBoundingClientRect()
  const centre = Math.min(Math.max(target.left + target.width / 2 - width / 2, gap), innerWidth - width - gap)
  const middle = target.top + target.height / 2 - height / 2
  const places = [
    new DOMRect(centre, target.top - gap - height, width, height),
    new DOMRect(centre, target.bottom + gap, width, height),
    new DOMRect(target.right + gap, middle, width, height),
    new DOMRect(target.left - gap - width, middle, width, height),
  ].filter(
    ({ top, right, bottom, left }) =>
      top >= gap && left >= gap && right <= innerWidth - gap && bottom <= innerHeight - gap,
  )
  const best =
    places.find((one) => !coversNeighbour(one, owner)) ?? places[0] ?? new DOMRect(centre, gap, width, height)
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
