/** What can be done with a chosen entry: one row per action, in the order of the list. */

import { AppWindow, Copy, Link, type LucideIcon, MessageSquareText, NotebookPen, PenLine, Star } from 'lucide-react'
import type { Locale, MessageKey, Translate } from '../../src-preload/message.ts'
import type { EntryId } from '../../src-preload/model/catalog.ts'
import { historyTextLimit } from '../../src-preload/model/library.ts'
import { ownEntryLimits } from '../../src-preload/model/own-entries.ts'
import type { Settings } from '../../src-preload/model/settings.ts'
import { composeReply } from '../../src-preload/reply/compose-reply.ts'
import { noteInReply } from '../../src-preload/reply/note-in-reply.ts'
import { entryLink } from '../components/entry-detail/copy-formats.ts'
import { bridge } from '../lib/bridge.ts'
import { toggleFavorite, useLibrary } from '../lib/library-store.ts'
import { loadReplySubject } from '../lib/load-reply-subject.ts'
import { wordSentence } from '../lib/locale.ts'
import { beginNote } from '../lib/note-drafts.ts'
import { recordAnswer, toMetDraft } from '../lib/record-answer.ts'
import { showToast } from '../lib/toast.ts'
import type { LookupChoice } from './quick-lookup-store.ts'
import { quickLookupStore } from './use-quick-lookup.ts'

/** What was seen on the clipboard has no text here, and is not recorded. */
const recordUse = async ({ entryId, answer, service, code }: LookupChoice): Promise<void> => {
  const { text, pasted } = quickLookupStore.getState()
  const typed = (pasted || text).slice(0, historyTextLimit)
  if (typed.trim() === '') return
  const kind = answer === null ? 'lookup' : 'diagnosis'
  const outcome = answer === null ? 'found' : answer.finding.outcome
  const kept = await bridge.request('history:record', {
    kind,
    outcome,
    text: typed,
    entries: entryId === null ? [] : [entryId],
    met: entryId === null && answer !== null ? [toMetDraft(service, code, answer.finding.message)] : [],
  })
  // A history that cannot be kept must not stand in the way.
  if (!kept.ok) console.warn(kept.problem.key)
}

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

/** Those that an entry, or a code that no document has, allows. */
export const actionsFor = ({ entryId }: LookupChoice): readonly Action[] =>
  actions.filter((action) => action.for === 'both' || (action.for === 'entry') === (entryId !== null))

/** Enter's action: the person's own choice, as far as the entry allows it. */
export const firstAction = ({ entryId }: LookupChoice, { enterAction }: Pick<Settings, 'enterAction'>): ActionId =>
  entryId === null ? 'code' : enterAction

type CopyId = 'reply' | 'code' | 'link'

const replyTo = async (choice: LookupChoice, { settings, replyLocale }: ActionContext): Promise<string> => {
  const { finding = null, candidate = null } = choice.answer ?? {}
  const subject = await loadReplySubject(choice, finding, candidate)
  if (subject === null) return choice.code
  const audience = settings.replyAudience
  const own = settings.replyTemplates[`${audience}/${replyLocale}`] ?? null
  const { entryId } = choice
  const note = entryId === null ? undefined : useLibrary.getState().notes.get(entryId)
  return composeReply(
    { ...subject, note: noteInReply(note, audience, settings.replyNotes) },
    { audience, locale: replyLocale, format: 'plain', template: entryId === null ? null : own },
  )
}

const linkTo = async ({ code, entryId }: LookupChoice): Promise<string> => {
  const detail = entryId === null ? null : await bridge.request('catalog:open', entryId)
  return detail === null ? code : entryLink(detail)
}

const textFor = async (id: CopyId, choice: LookupChoice, context: ActionContext): Promise<string> =>
  id === 'reply' ? replyTo(choice, context) : id === 'link' ? linkTo(choice) : choice.code

const leave = () => {
  if (!quickLookupStore.getState().pinned) void bridge.request('quick-lookup:hide')
}

const copy = async (id: CopyId, choice: LookupChoice, context: ActionContext) => {
  const text = await textFor(id, choice, context)
  const outcome = await bridge.request('clipboard:write', text)
  showToast(outcome.ok ? context.t('quick-lookup.copied') : wordSentence(context.t, outcome.problem))
  if (!outcome.ok) return
  void recordUse(choice)
  if (id === 'reply') void recordAnswer(text, [choice])
  leave()
}

/** A pasted error goes along: the main window shows the whole diagnosis. */
const open = async (choice: LookupChoice) => {
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
const write = async ({ service, code, message }: LookupChoice) => {
  await bridge.request('window:go', { view: 'write', service, code, message: message.slice(0, ownEntryLimits.message) })
  leave()
}

/** A first note is begun, one that is there is opened. */
const openNote = (entry: EntryId) => {
  if (!useLibrary.getState().notes.has(entry)) beginNote(entry)
  quickLookupStore.getState().setNoting(true)
}

export const runAction = async (id: ActionId, choice: LookupChoice, context: ActionContext): Promise<void> => {
  if (id === 'open') return open(choice)
  if (id === 'write') return write(choice)
  if (id !== 'favorite' && id !== 'note') return copy(id, choice, context)
  if (choice.entryId === null) return
  if (id === 'favorite') await toggleFavorite(choice.entryId, context.t)
  else openNote(choice.entryId)
}
