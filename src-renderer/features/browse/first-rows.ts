/** The first rows of the list: asked for before anything is drawn; what they do not need is loaded once they are painted. */
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

/** Ends when the first answer, or that there is none, can be seen. */
export const firstRows: Promise<void> = answered.then(painted)

/** Call once, when it is known what the list last showed. */
export const askFirstRows = (): void => browseStore.getState().refresh()

/** Loads scripts when nothing more urgent is to do. */
export const loadWhenIdle = (load: () => void): void => void firstRows.then(() => requestIdleCallback(load))
