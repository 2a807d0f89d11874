/** Where a destination lies among the views, and what to do there. */
import type { Destination } from '../../src-preload/model/companion.ts'
import { goToEntry, goToSearch } from '../features/browse/go-to.ts'
import { beginEntry } from '../lib/entry-writer.ts'
import { diagnoseRegion, diagnoseSentFiles, diagnoseText } from './open-diagnose.ts'
import type { ViewId } from './views.ts'

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
      goToSearch(destination.text)
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
