/** While Sources is the view, what is dropped anywhere on the window is meant for it; answers whether files hover now. */
import { useEffect, useState } from 'react'
import { takeDrop } from './take-files.ts'

const filesOf = ({ dataTransfer }: DragEvent): DataTransfer | null =>
  dataTransfer?.types.includes('Files') === true ? dataTransfer : null

export const useWindowDrop = (): boolean => {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Effects of a view out of sight have ended. It hears of the drop first, the window takes what nobody took.
    const ending = new AbortController()
    const options = { capture: true, signal: ending.signal }
    const over = (event: DragEvent) => {
      if (filesOf(event) === null) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const dropped = filesOf(event)
      if (dropped === null) return
      event.preventDefault()
      void takeDrop(dropped)
    }
    document.addEventListener('dragover', over, options)
    document.addEventListener('dragleave', leave, options)
    document.addEventListener('drop', drop, options)
    return () => {
      ending.abort()
      setOver(false)
    }
  }, [])
  return isOver
}
