/** The dialog an entry is written in; the form comes when it is first needed. */
import { lazy, Suspense } from 'react'
import { entryWriter } from '../../lib/entry-writer.ts'
import { useTranslate } from '../../lib/locale.ts'

const Dialog = lazy(() => import('../dialog.tsx'))
const EntryForm = lazy(async () => ({ default: (await import('./entry-form.tsx')).EntryForm }))

export const EntryWriter = () => {
  const t = useTranslate()
  const { writing, begun } = entryWriter.use()
  if (writing === null) return null
  return (
    <Suspense fallback={null}>
      <Dialog
        title={t(writing.replaces === null ? 'own.write' : 'own.edit')}
        isWide
        onClose={() => entryWriter.leaveUnsaved(t)}
      >
        <EntryForm key={begun} writing={writing} />
      </Dialog>
    </Suspense>
  )
}
