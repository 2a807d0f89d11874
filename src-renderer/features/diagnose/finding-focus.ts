/** Where the keyboard stands after a paste: on the finding, one Tab away from the reply. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useDiagnose } from './use-diagnose.ts'

/** Takes the focus once for each text that was not typed here; what the person is writing in keeps it. */
export const useFindingFocus = (): RefObject<HTMLElement | null> => {
  const panel = useRef<HTMLElement>(null)
  const run = useDiagnose((state) => state.run)
  const isEditing = useDiagnose((state) => state.isEditing)
  const hasAnswered = useDiagnose((state) => state.phase !== 'reading')
  useEffect(() => {
    const isNew = run > 0 && !isEditing && hasAnswered
    if (isNew && document.querySelector('[role=dialog], [role=menu]') === null)
      panel.current?.focus({ preventScroll: true })
  }, [run, isEditing, hasAnswered])
  return panel
}

/** Tab on the finding itself reaches the reply; whatever stands between is passed by Shift+Tab. */
export const tabToReply = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Tab' || event.shiftKey || event.target !== event.currentTarget) return
  const reply = event.currentTarget.querySelector<HTMLTextAreaElement>('[role=tabpanel] textarea')
  if (reply === null) return
  event.preventDefault()
  reply.focus()
}
