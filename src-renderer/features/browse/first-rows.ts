/** The first rows of the list: asked for before anything is drawn; what they do not need is loaded once they are painted. */
import { useEffect, useState } from 'react'
import { browseStore } from './use-browse.ts'

/** Milliseconds; a window that is not shown paints nothing. */
const patience = 300

const painted = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, patience)
    requestAnimationFrame(() => setTimeout(resolve))
  })

const answered = new Promise<void>((resolve) => {
  const end = browseStore.subscribe(({ shown, failed }) => {
    if (shown === null && !failed) return
    end()
    resolve()
  })
})

let endDrawing = (): void => undefined
const drawn = new Promise<void>((resolve) => {
  endDrawing = resolve
})

/** Call once, when the window stands in the page. */
export const markDrawn = (): void => endDrawing()

/** Ends when the first answer, or that there is none, can be seen. */
export const firstRows: Promise<void> = Promise.all([answered, drawn]).then(painted)

let arePainted = false
void firstRows.then(() => {
  arePainted = true
})

export const useAreRowsPainted = (): boolean => {
  const [known, setKnown] = useState(arePainted)
  useEffect(() => void firstRows.then(() => setKnown(true)), [])
  return known
}

/** Milliseconds that the first drawing waits for its rows, which are on the way: drawn with them it is drawn once. */
const drawnWithin = 400

/** Call once. Ends with the answer, or when grey rows have to do. */
export const askFirstRows = (): Promise<void> => {
  browseStore.getState().refresh()
  return Promise.race([answered, new Promise<void>((resolve) => setTimeout(resolve, drawnWithin))])
}

/** Loads scripts when nothing more urgent is to do. */
export const loadWhenIdle = (load: () => void): void => void firstRows.then(() => requestIdleCallback(load))
