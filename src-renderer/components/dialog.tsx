/** A modal dialog: focus stays inside and returns, Esc closes it, and a click beside it unless it holds work. */
import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as Root } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  /** For lists and texts rather than a question: what was put into it is not lost by a click beside it. */
  readonly isWide?: boolean
  readonly children: ReactNode
  onClose(): void
}

const Dialog = ({ title, isWide = false, children, onClose }: DialogProps) => (
  <ModalOverlay isOpen isDismissable={!isWide} onOpenChange={onClose} className={classNames(styles.backdrop)}>
    <Modal className={classNames(styles.modal, isWide && styles.wide)}>
      <Root className={classNames(styles.dialog)}>
        <Heading slot="title" className={classNames(styles.title)}>
          {title}
        </Heading>
        {children}
      </Root>
    </Modal>
  </ModalOverlay>
)

export default Dialog
