/** Keys of the text of a case: Ctrl+F, Ctrl+G, and F3 while something is looked for. */
import { diagnoseStore } from '../../use-diagnose.ts'
import { findStore, stepMatch } from './use-find.ts'

const panels: Readonly<Record<string, 'find' | 'line'>> = { f: 'find', g: 'line' }

/** Handles a key; true when it did something and the browser must not. */
export const handleTextKey = (event: KeyboardEvent): boolean => {
  const { source, edit, isEditing } = diagnoseStore.getState()
  const { panel, open, close } = findStore.getState()
  if (source === null || event.isComposing || event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    const wanted = event.shiftKey ? undefined : panels[event.key.toLowerCase()]
    if (wanted === undefined) return false
    if (isEditing) edit(false)
    open(wanted)
    return true
  }
  if (event.key === 'F3' && panel === 'find') return stepMatch(event.shiftKey ? -1 : 1)
  if (event.key !== 'Escape' || panel === null) return false
  close()
  return true
}
