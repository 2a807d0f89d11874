/** The dialog a saved reply is written in; the form comes when it is first needed. */
import { lazy, Suspense } from 'react'
import { useTranslate } from '../../lib/locale.ts'
import { replyWriter } from '../../lib/reply-writer.ts'

const Dialog = lazy(() => import('../dialog.tsx'))
const ReplyForm = lazy(async () => ({ default: (await import('./reply-form.tsx')).ReplyForm }))

export const ReplyWriter = () => {
  const t = useTranslate()
  const { writing, begun } = replyWriter.use()
  if (writing === null || writing.isInList) return null
  return (
    <Suspense fallback={null}>
      <Dialog
        title={t(writing.id === null ? 'replies.write' : 'replies.edit')}
        isWide
        onClose={() => replyWriter.leaveUnsaved(t)}
      >
        <ReplyForm key={begun} writing={writing} />
      </Dialog>
    </Suspense>
  )
}
