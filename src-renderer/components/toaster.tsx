/** Shows the confirmation of `lib/toast.ts` at the foot of the window and announces it; Ctrl+Z takes back what can be. */
import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { isEditable } from '../lib/editable.ts'
import { keyName } from '../lib/key-names.ts'
import { hideToast, holdToast, releaseToast, type ToastAct, useToast } from '../lib/toast.ts'
import { undoLast } from '../lib/undo.ts'
import styles from './toaster.module.css'

const ActButton = ({ act }: { readonly act: ToastAct | null }) =>
  act === null ? null : (
    <button
      type="button"
      aria-label={act.label}
      aria-keyshortcuts="Control+Z"
      className={styles.act}
      onClick={() => {
        hideToast()
        act.run()
      }}
    >
      {act.label}
      <kbd aria-hidden className={styles.keys}>
        {keyName(act.keys)}
      </kbd>
    </button>
  )

/** A field has an undo of its own. */
const pressUndo = (event: KeyboardEvent) => {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
  if (!isUndo || event.defaultPrevented || isEditable(event.target)) return
  if (undoLast()) event.preventDefault()
}

export const Toaster = () => {
  const toast = useToast((state) => state.toast)
  useEffect(() => {
    document.addEventListener('keydown', pressUndo)
    return () => document.removeEventListener('keydown', pressUndo)
  }, [])
  return (
    <div role="status" className={styles.region}>
      {toast !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while the pointer or the focus is on it
        <div
          key={toast.number}
          className={styles.toast}
          onPointerEnter={holdToast}
          onPointerLeave={releaseToast}
          onFocus={holdToast}
          onBlur={releaseToast}
        >
          <Check size={14} strokeWidth={2.25} aria-hidden />
          <span className={styles.text}>{toast.text}</span>
          <ActButton act={toast.act} />
        </div>
      )}
    </div>
  )
}
