/** Ways into Browse from elsewhere: an entry named by a link or an offer, or words to search for. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import { bridge } from '../../lib/bridge.ts'
import { browseStore } from './use-browse.ts'

/** An entry that no longer exists is searched for by its code. */
export const goToEntry = async (id: EntryId): Promise<void> => {
  const detail = await bridge.request('catalog:open', id)
  if (detail !== null) browseStore.getState().openEntry(id)
  else browseStore.getState().setText(id.slice(id.indexOf('/') + 1).replace(/~\d+$/, ''))
}

export const goToSearch = (text: string): void => browseStore.getState().setText(text)
