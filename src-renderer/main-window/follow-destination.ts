/** Where a destination lies among the views, and what to do there. */
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { Destination } from '../../src-preload/model/companion.ts'
import { browseStore } from '../features/browse/use-browse.ts'
import { bridge } from '../lib/bridge.ts'
import { beginEntry } from '../lib/entry-writer.ts'
import { diagnoseRegion, diagnoseSentFiles, diagnoseText } from './open-diagnose.ts'
import type { ViewId } from './views.ts'

/** An entry that no longer exists is searched for by its code. */
const goToEntry = async (id: EntryId): Promise<void> => {
  const detail = await bridge.request('catalog:open', id)
  if (detail !== null) browseStore.getState().openEntry(id)
  else browseStore.getState().setText(id.slice(id.indexOf('/') + 1).replace(/~\d+$/, ''))
}

/** Null leaves the view as it is. */
export const followDestination = (destination: Destination): ViewId | null => {
  switch (destination.view) {
    case 'home':
      return null
    case 'settings':
      return 'settings'
    case 'entry':
      void goToEntry(destination.id)
      return 'browse'
    case 'write':
      void beginEntry(destination)
      return null
    case 'search':
      browseStore.getState().setText(destination.text)
      return 'browse'
    case 'files':
      void diagnoseSentFiles()
      return 'diagnose'
    case 'region':
      void diagnoseRegion()
      return 'diagnose'
    case 'diagnosis':
      void diagnoseText(destination.text)
      return 'diagnose'
  }
}
