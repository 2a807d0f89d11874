/** The dialog that something is written in, over any view; closed unsaved, what was typed can be had back. */
import { type ComponentType, lazy, Suspense } from 'react'
import type { MessageKey } from '../../src-preload/message.ts'
import type { Writer } from '../lib/create-writer.ts'
import { useTranslate } from '../lib/locale.ts'

const Dialog = lazy(() => import('./dialog.tsx'))

export interface WriteDialogProps<W> {
  readonly writer: Writer<W>
  titleOf(writing: W): MessageKey
  /** Loaded when it is first needed. */
  readonly Form: ComponentType<{ readonly writing: W }>
}

export const WriteDialog = <W,>({ writer, titleOf, Form }: WriteDialogProps<W>) => {
  const t = useTranslate()
  const { writing, begun } = writer.use()
  if (writing === null) return null
  return (
    <Suspense fallback={null}>
      <Dialog title={t(titleOf(writing))} isWide onClose={() => writer.leaveUnsaved(t)}>
        <Form key={begun} writing={writing} />
      </Dialog>
    </Suspense>
  )
}
