/** What can be done with a chosen entry: one row per action, in the order of the list. */
import { AppWindow, Copy, Link, type LucideIcon, MessageSquareText, NotebookPen, PenLine, Star } from 'lucide-react'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import type { EntryDetail } from '../../src-preload/model/search.ts'
import type { Settings } from '../../src-preload/model/settings.ts'
import { composeReply } from '../../src-preload/reply/compose-reply.ts'
import { noteInReply } from '../../src-preload/reply/note-in-reply.ts'
import type { Locale, MessageKey, Translate } from '../../src-preload/translate.ts'
import { entryLink } from '../components/entry-detail/copy-formats.ts'
import { useApp } from '../lib/app-store.ts'
import { bridge } from '../lib/bridge.ts'
import { toggleFavorite, useLibrary } from '../lib/library-store.ts'
import { wordSentence } from '../lib/locale.ts'
import { beginNote } from '../lib/note-drafts.ts'
import { showToast } from '../lib/toast.ts'
import type { Choice } from './quick-lookup-store.ts'
import { recordUse } from './record-use.ts'
import { quickLookupStore } from './use-quick-lookup.ts'

export const actionIds = ['reply', 'code', 'link', 'favorite', 'open', 'note', 'write'] as const
export type ActionId = (typeof actionIds)[number]

export interface Action {
  readonly id: ActionId
  readonly labelKey: MessageKey
  readonly icon: LucideIcon
  /** Whether it is for entries, for codes no document has, or for both. */
  readonly for: 'entry' | 'undocumented' | 'both'
}

const actions: readonly Action[] = [
  { id: 'reply', labelKey: 'quick-lookup.copy-reply', icon: MessageSquareText, for: 'both' },
  { id: 'code', labelKey: 'quick-lookup.copy-code', icon: Copy, for: 'both' },
  { id: 'link', labelKey: 'quick-lookup.copy-link', icon: Link, for: 'entry' },
  { id: 'favorite', labelKey: 'quick-lookup.favorite', icon: Star, for: 'entry' },
  { id: 'open', labelKey: 'quick-lookup.open', icon: AppWindow, for: 'both' },
  { id: 'note', labelKey: 'quick-lookup.note', icon: NotebookPen, for: 'entry' },
  { id: 'write', labelKey: 'own.write', icon: PenLine, for: 'undocumented' },
]

/** What an action needs besides the choice. */
export interface ActionContext {
  readonly t: Translate
  /** The language of replies. */
  readonly replyLocale: Locale
  readonly settings: Settings
}

export const actionsFor = ({ entryId }: Choice): readonly Action[] =>
  actions.filter((action) => action.for === 'both' || (action.for === 'entry') === (entryId !== null))

/** Enter's action: the person's own choice, as far as the entry allows it. */
export const firstAction = ({ entryId }: Choice, { enterAction }: Pick<Settings, 'enterAction'>): ActionId =>
  entryId === null ? 'code' : enterAction

type CopyId = 'reply' | 'code' | 'link'

const replyTo = (choice: Choice, { entry, service }: EntryDetail, { settings, replyLocale }: ActionContext): string => {
  const { finding = null, candidate = null } = choice.answer ?? {}
  const audience = settings.replyAudience
  const template = settings.replyTemplates[`${audience}/${replyLocale}`] ?? null
  const note = noteInReply(useLibrary.getState().notes.get(entry.id), audience, settings.replyNotes)
  const subject = { service, code: choice.code, entry, finding, candidate, note }
  return composeReply(subject, { audience, locale: replyLocale, format: 'plain', template })
}

/** A reply about a code no document has, by what its message tells. */
const replyToUndocumented = async (choice: Choice, { settings, replyLocale }: ActionContext): Promise<string> => {
  const { finding = null, candidate = null } = choice.answer ?? {}
  const facts = { message: finding?.message ?? null, http: finding?.http ?? null, links: finding?.links ?? [] }
  const undocumented = await bridge.request('catalog:explain', choice.service, choice.code, facts)
  const service = useApp.getState().services.get(choice.service)
  if (service === undefined) return choice.code
  const subject = { service, code: choice.code, entry: null, finding, candidate, note: '', undocumented }
  const audience = settings.replyAudience
  return composeReply(subject, { audience, locale: replyLocale, format: 'plain', template: null })
}

const textFor = async (
  id: CopyId,
  choice: Choice,
  detail: EntryDetail | null,
  context: ActionContext,
): Promise<string> => {
  if (id === 'reply' && choice.entryId === null) return replyToUndocumented(choice, context)
  if (id === 'code' || detail === null) return choice.code
  return id === 'link' ? entryLink(detail) : replyTo(choice, detail, context)
}

const leave = () => {
  if (!quickLookupStore.getState().pinned) void bridge.request('quick-lookup:hide')
}

const copy = async (id: CopyId, choice: Choice, context: ActionContext) => {
  const detail = choice.entryId === null ? null : await bridge.request('catalog:open', choice.entryId)
  const outcome = await bridge.request('clipboard:write', await textFor(id, choice, detail, context))
  showToast(outcome.ok ? context.t('quick-lookup.copied') : wordSentence(context.t, outcome.problem))
  if (!outcome.ok) return
  void recordUse(choice)
  leave()
}

/** A pasted error goes along: the main window shows the whole diagnosis. */
const open = async (choice: Choice) => {
  const { sightingId, entryId, code } = choice
  const { pasted } = quickLookupStore.getState()
  if (pasted === '') await recordUse(choice)
  if (pasted !== '') await bridge.request('window:go', { view: 'diagnosis', text: pasted })
  else if (sightingId !== null) await bridge.request('sighting:open', sightingId)
  else
    await bridge.request(
      'window:go',
      entryId === null ? { view: 'search', text: code } : { view: 'entry', id: entryId },
    )
}

/** The main window has the form. */
const write = async ({ service, code, message }: Choice) => {
  await bridge.request('window:go', { view: 'write', service, code, message: message.slice(0, 4_000) })
  leave()
}

/** A first note is begun, one that is there is opened. */
const openNote = (entry: EntryId) => {
  if (!useLibrary.getState().notes.has(entry)) beginNote(entry)
  quickLookupStore.getState().setNoting(true)
}

export const runAction = async (id: ActionId, choice: Choice, context: ActionContext): Promise<void> => {
  if (id === 'open') return open(choice)
  if (id === 'write') return write(choice)
  if (id !== 'favorite' && id !== 'note') return copy(id, choice, context)
  if (choice.entryId === null) return
  if (id === 'favorite') await toggleFavorite(choice.entryId, context.t)
  else openNote(choice.entryId)
}
