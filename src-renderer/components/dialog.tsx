/** A modal dialog: focus stays inside and returns, Esc and a click beside it close it. */
import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as Root } from 'react-aria-components'
import { classNames } from '../lib/class-names.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  onClose(): void
}

const Dialog = ({ title, children, onClose }: DialogProps) => (
  <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={classNames(styles.backdrop)}>
    <Modal className={classNames(styles.modal)}>
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
