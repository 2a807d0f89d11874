/** Dragging favorites: what is dragged carries its entry's id under a type of our own, so that nothing else is taken. */
import type { DragEvent } from 'react'
import type { EntryId } from '../../../src-preload/model/catalog.ts'

const type = 'application/x-errdex-entry'

export const startDrag = (event: DragEvent<HTMLElement>, entry: EntryId): void => {
  event.dataTransfer.setData(type, entry)
  event.dataTransfer.effectAllowed = 'move'
}

/** Handlers of a place where a favorite may be dropped. */
export const acceptDrop = (drop: (entry: EntryId) => void) => ({
  onDragOver: (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.dataset.dropping = ''
  },
  onDragLeave: (event: DragEvent<HTMLElement>) => {
    delete event.currentTarget.dataset.dropping
  },
  onDrop: (event: DragEvent<HTMLElement>) => {
    delete event.currentTarget.dataset.dropping
    const entry = event.dataTransfer.getData(type)
    if (entry === '') return
    event.preventDefault()
    event.stopPropagation()
    drop(entry)
  },
})
