/** What can be done with an entry the person wrote: change it, or take it away and bring it back. */
import { PenLine, Trash2 } from 'lucide-react'
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { bridge } from '../../lib/bridge.ts'
import { beginEntry } from '../../lib/entry-writer.ts'
import { tell, wordRemoval } from '../../lib/library-store.ts'
import { useTranslate } from '../../lib/locale.ts'
import { IconButton } from '../icon-button.tsx'

export const OwnEntryActs = ({ entry: { id, service, code, message } }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const remove = () => tell(bridge.request('own:remove', id), wordRemoval(t, 'own.removed', { code }))
  return (
    <>
      <IconButton icon={PenLine} label={t('own.edit')} onClick={() => void beginEntry({ service, code, message })} />
      <IconButton icon={Trash2} label={t('own.remove')} onClick={remove} />
    </>
  )
}
