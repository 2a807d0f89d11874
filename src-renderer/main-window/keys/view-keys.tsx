/** `?` and F1 open the sheet of keys; in a field `?` is a letter like any other. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { isEditable } from '../../lib/editable.ts'
import type { ShownView } from './key-sheet.tsx'

const KeySheet = lazy(() => import('./key-sheet.tsx'))

const asks = ({ key, target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean => {
  if (ctrlKey || metaKey || altKey || isComposing) return false
  return key === 'F1' || ((key === '?' || key === '？') && !isEditable(target))
}

export const ViewKeys = (view: ShownView) => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!asks(event) || document.querySelector('[role=dialog], [role=menu]') !== null) return
      event.preventDefault()
      // A list takes every letter for the beginning of a search.
      event.stopPropagation()
      setOpen(true)
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [])
  return <Suspense fallback={null}>{isOpen && <KeySheet {...view} onClose={() => setOpen(false)} />}</Suspense>
}
