/** What can be done with a chosen entry: one row per action, in the order of the list. */
import { AppWindow, Copy, Link, type LucideIcon, MessageSquareText } from 'lucide-react'
import type { EntryDetail } from '../../src-preload/model/search.ts'
import type { Settings } from '../../src-preload/model/settings.ts'
import type { MessageKey, Translate } from '../../src-preload/translate.ts'
import { entryAsText, entryLink } from '../components/entry-detail/copy-formats.ts'
import { bridge } from '../lib/bridge.ts'
import { wordSentence } from '../lib/locale.ts'
import { showToast } from '../lib/toast.ts'
import type { Choice } from './quick-lookup-store.ts'
import { quickLookupStore } from './use-quick-lookup.ts'

export const actionIds = ['reply', 'code', 'link', 'open'] as const
export type ActionId = (typeof actionIds)[number]

export interface Action {
  readonly id: ActionId
  readonly labelKey: MessageKey
  readonly icon: LucideIcon
  /** Not for codes no document has. */
  readonly needsEntry: boolean
}

export const actions: readonly Action[] = [
  { id: 'reply', labelKey: 'quick-lookup.copy-reply', icon: MessageSquareText, needsEntry: true },
  { id: 'code', labelKey: 'quick-lookup.copy-code', icon: Copy, needsEntry: false },
  { id: 'link', labelKey: 'quick-lookup.copy-link', icon: Link, needsEntry: true },
  { id: 'open', labelKey: 'quick-lookup.open', icon: AppWindow, needsEntry: false },
]

/** What an action needs besides the choice. */
export interface ActionContext {
  /** In the language of replies. */
  readonly t: Translate
  readonly locale: 'zh-CN' | 'en'
}

export const actionsFor = ({ entryId }: Choice): readonly Action[] =>
  actions.filter(({ needsEntry }) => entryId !== null || !needsEntry)

/** Enter's action: the person's own choice, as far as the entry allows it. */
export const firstAction = ({ entryId }: Choice, { enterAction }: Pick<Settings, 'enterAction'>): ActionId =>
  entryId === null ? 'code' : enterAction

const textFor = (id: Exclude<ActionId, 'open'>, choice: Choice, detail: EntryDetail | null, context: ActionContext) => {
  if (id === 'code' || detail === null) return choice.code
  return id === 'link' ? entryLink(detail) : entryAsText(detail, context)
}

const leave = () => {
  if (!quickLookupStore.getState().pinned) void bridge.request('quick-lookup:hide')
}

const copy = async (id: Exclude<ActionId, 'open'>, choice: Choice, context: ActionContext) => {
  const detail = choice.entryId === null ? null : await bridge.request('catalog:open', choice.entryId)
  const outcome = await bridge.request('clipboard:write', textFor(id, choice, detail, context))
  showToast(outcome.ok ? context.t('quick-lookup.copied') : wordSentence(context.t, outcome.problem))
  if (outcome.ok) leave()
}

export const runAction = async (id: ActionId, choice: Choice, context: ActionContext): Promise<void> => {
  if (id !== 'open') return copy(id, choice, context)
  if (choice.sightingId !== null) await bridge.request('sighting:open', choice.sightingId)
  else if (choice.entryId !== null) await bridge.request('window:go', { view: 'entry', id: choice.entryId })
}
