/** The dialog an entry is written in. */
import { lazy } from 'react'
import { entryWriter } from '../../lib/entry-writer.ts'
import { WriteDialog } from '../write-dialog.tsx'

const EntryForm = lazy(async () => ({ default: (await import('./entry-form.tsx')).EntryForm }))

export const EntryDialog = () => (
  <WriteDialog
    writer={entryWriter}
    titleOf={({ replaces }) => (replaces === null ? 'own.write' : 'own.edit')}
    Form={EntryForm}
  />
)
