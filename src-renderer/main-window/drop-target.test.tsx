// @vitest-environment happy-dom
/** Dropped files are taken by the window or by the view under them; nothing else is. */
import { createEvent, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { draw } from '../components.fixture.tsx'
import { DropTarget } from './drop-target.tsx'

const log = new File(['{"code":1111}'], 'app.log')

const drag = (type: 'dragOver' | 'dragLeave' | 'drop', files: readonly File[] | null, isTaken = false) => {
  const event = createEvent[type](document.body)
  Object.assign(event, {
    relatedTarget: null,
    dataTransfer: { types: files === null ? ['text/plain'] : ['Files'], files: files ?? [] },
  })
  if (isTaken) event.preventDefault()
  fireEvent(document.body, event)
  return event.defaultPrevented
}

test('files are taken and shown while they hover; what is no file stays the page’s own', () => {
  const onFiles = vi.fn()
  draw(<DropTarget onFiles={onFiles} />)
  expect(drag('dragOver', null)).toBe(false)
  expect(screen.queryByText(/Drop/)).toBeNull()
  expect(drag('dragOver', [log])).toBe(true)
  expect(screen.getByText(/Drop/)).not.toBeNull()
  drag('drop', [log])
  expect(screen.queryByText(/Drop/)).toBeNull()
  expect(onFiles.mock.calls).toEqual([[[log]]])
})

test('a view that takes the files itself keeps them; a window that is left says nothing more', () => {
  const onFiles = vi.fn()
  draw(<DropTarget onFiles={onFiles} />)
  drag('dragOver', [log])
  drag('dragLeave', [log])
  expect(screen.queryByText(/Drop/)).toBeNull()
  drag('dragOver', [log], true)
  expect(screen.queryByText(/Drop/)).toBeNull()
  drag('drop', [log], true)
  expect(onFiles).not.toHaveBeenCalled()
})
