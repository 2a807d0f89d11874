/** The dialog a saved reply is written in, unless the list it was asked for from shows the form itself. */
import { lazy } from 'react'
import { replyWriter } from '../../lib/reply-writer.ts'
import { WriteDialog } from '../write-dialog.tsx'

const ReplyForm = lazy(async () => ({ default: (await import('./reply-form.tsx')).ReplyForm }))

export const ReplyDialog = () => {
  const isInList = replyWriter.use(({ writing }) => writing?.isInList === true)
  if (isInList) return null
  return (
    <WriteDialog
      writer={replyWriter}
      titleOf={({ id }) => (id === null ? 'replies.write' : 'replies.edit')}
      Form={ReplyForm}
    />
  )
}
