/** Ctrl+Enter anywhere in Diagnose copies the reply and goes back to where one came from, with Shift it stays; a field with a use of its own for the key keeps it. */
import { useEffect } from 'react'

export interface CopyKeyProps {
  onCopy(stays: boolean): void
}

export const CopyKey = ({ onCopy }: CopyKeyProps) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented)
        return
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return
      event.preventDefault()
      onCopy(event.shiftKey)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onCopy])
  return null
}
