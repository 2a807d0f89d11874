/** One tooltip for the whole window: any element with `data-tooltip` gets it on hover and on keyboard focus; Esc hides it. */
import { useEffect, useRef } from 'react'
import styles from './tooltips.module.css'

/** Milliseconds of resting before it shows; while one is shown the next comes at once. */
const rest = 450
const gap = 6

/** Above the element, or below where there is no room; kept inside the window. */
const place = (tip: HTMLElement, target: DOMRect) => {
  const { width, height } = tip.getBoundingClientRect()
  const above = target.top - gap - height
  const top = above < gap ? target.bottom + gap : above
  const left = Math.min(Math.max(target.left + target.width / 2 - width / 2, gap), innerWidth - width - gap)
  tip.style.translate = `${Math.round(left)}px ${Math.round(top)}px`
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
      place(tip, target.getBoundingClientRect())
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
  return <div ref={ref} id="tooltip" role="tooltip" popover="manual" className={styles.tooltip} />
}
