/** Which saved replies are offered first: those for this very error, then those used most. */
import type { Kind, ServiceId } from '../../../../src-preload/model/catalog.ts'
import type { SavedReplies, SavedReply } from '../../../../src-preload/model/saved-replies.ts'

/** What the reply is about; null where nothing is known. */
export interface ReplyAbout {
  readonly service: ServiceId
  readonly code: string
  readonly kind: Kind | null
}

/** One for a code counts more than one for a service, that more than one for a kind; null: it is for something else. */
const fitOf = ({ service, code, kind }: SavedReply, about: ReplyAbout): number | null => {
  if (service !== null && service !== about.service) return null
  if (code !== null && code !== about.code) return null
  if (kind !== null && kind !== about.kind) return null
  return (code === null ? 0 : 4) + (service === null ? 0 : 2) + (kind === null ? 0 : 1)
}

const words = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)

/** Every word of the query stands in the name, the text or what it is for. */
const says = ({ name, text, code }: SavedReply, query: string): boolean => {
  const all = `${name}\n${text}\n${code ?? ''}`.toLowerCase()
  return words(query).every((word) => all.includes(word))
}

export interface RankedReply {
  readonly reply: SavedReply
  /** It is for this error, or for anything. */
  readonly fits: boolean
}

/** Those for something else come last, and only when they are searched for. */
export const rankReplies = (replies: SavedReplies, about: ReplyAbout, query: string): readonly RankedReply[] =>
  replies
    .filter((reply) => says(reply, query))
    .map((reply) => ({ reply, fit: fitOf(reply, about) }))
    .filter(({ fit }) => fit !== null || query.trim() !== '')
    .sort(
      (a, b) =>
        (b.fit ?? -1) - (a.fit ?? -1) || b.reply.used - a.reply.used || a.reply.name.localeCompare(b.reply.name),
    )
    .map(({ reply, fit }) => ({ reply, fits: fit !== null }))
