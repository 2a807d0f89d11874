/** What the benches put into a page: when the list can be used, and how long keys take. Times are the page's own clock. */

/** A row of the list with an entry in it; while one waits for the first answer there are grey ones. */
export const usableRow = '[role="row"][aria-rowindex="2"]:not([aria-busy="true"])'

/** Milliseconds. */
export interface KeyTimes {
  readonly frame: number[]
  readonly answer: number[]
  readonly longTasks: number[]
}

declare global {
  interface Window {
    /** Milliseconds from navigation to the first frame that shows a row of the list. */
    usableAt?: number
    keyTimes?: KeyTimes
  }
}

/** Runs in the page before its scripts. */
export const watchUsable = (row: string): void => {
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  const observer = new MutationObserver(() => {
    if (document.querySelector(row) === null) return
    observer.disconnect()
    afterFrame(() => {
      window.usableAt = performance.now()
    })
  })
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })
}

/** Runs in the page: from the key event to the frame it causes, and to the last frame that changed the list for it. */
export const watchKeys = (): void => {
  const times: KeyTimes = { frame: [], answer: [], longTasks: [] }
  window.keyTimes = times
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  let pressed: number | null = null
  addEventListener(
    'keydown',
    (event) => {
      const at = event.timeStamp
      pressed = at
      afterFrame(() => times.frame.push(performance.now() - at))
    },
    { capture: true },
  )
  /** The rows and the count beside the search field. */
  const isAnswer = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement
    return element !== null && element.closest('[role="grid"], output') !== null
  }
  new MutationObserver((mutations) => {
    const at = pressed
    if (at === null || !mutations.some(isAnswer)) return
    pressed = null
    afterFrame(() => times.answer.push(performance.now() - at))
  }).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) times.longTasks.push(task.duration)
  }).observe({ type: 'longtask' })
}
