/** Files dropped anywhere on the window; answers whether they hover over it now. */
import { useEffect, useState } from 'react'

const filesOf = ({ dataTransfer }: DragEvent): DataTransfer | null =>
  dataTransfer?.types.includes('Files') === true ? dataTransfer : null

/**
 * Calls `take`, which stays the same between drawings, with what is dropped. `isFirst` hears of it before the rest of the
 * window: who is not gets what nobody took.
 */
export const useFileDrop = (take: (dropped: DataTransfer) => void, isFirst: boolean): boolean => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Effects of a view out of sight have ended.
    const ending = new AbortController()
    const options = { capture: isFirst, signal: ending.signal }
    const over = (event: DragEvent) => {
      if (filesOf(event) === null || event.defaultPrevented) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const dropped = filesOf(event)
      if (dropped === null || event.defaultPrevented) return
      event.preventDefault()
      take(dropped)
    }
    document.addEventListener('dragover', over, options)
    document.addEventListener('dragleave', leave, options)
    document.addEventListener('drop', drop, options)
    return () => {
      ending.abort()
      setOver(false)
    }
  }, [take, isFirst])
  return isOver
}
