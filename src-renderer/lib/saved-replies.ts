/** Saved replies in this window: read when they are first needed, and anew when main says they changed. */
import { create } from 'zustand'
import type { SavedReplies } from '../../src-preload/model/saved-replies.ts'
import { bridge } from './bridge.ts'

/** Null until they have arrived. */
const useStored = create<{ readonly replies: SavedReplies | null }>(() => ({ replies: null }))

let isFollowing = false

const follow = () => {
  if (isFollowing) return
  isFollowing = true
  const read = async () => useStored.setState({ replies: await bridge.request('replies:read') })
  bridge.subscribe('library:changed', (part) => void (part === 'replies' && read()))
  void read()
}

const none: SavedReplies = []

export const useSavedReplies = (): SavedReplies => {
  follow()
  return useStored((state) => state.replies) ?? none
}
