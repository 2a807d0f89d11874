/** Shows the confirmation of `lib/toast.ts` at the foot of the window and announces it. */
import { Check } from 'lucide-react'
import { hideToast, type ToastAct, useToast } from '../lib/toast.ts'
import styles from './toaster.module.css'

const ActButton = ({ act }: { readonly act: ToastAct | null }) =>
  act === null ? null : (
    <button
      type="button"
      className={styles.act}
      onClick={() => {
        hideToast()
        act.run()
      }}
    >
      {act.label}
    </button>
  )

export const Toaster = () => {
  const toast = useToast((state) => state.toast)
  return (
    <div role="status" className={styles.region}>
      {toast !== null && (
        <div key={toast.number} className={styles.toast}>
          <Check size={14} strokeWidth={2.25} aria-hidden />
          {toast.text}
          <ActButton act={toast.act} />
        </div>
      )}
    </div>
  )
}
