/** The keys of every view, as the sheet shows them: a new key is one line here and its label in `locales`. */
import type { MessageKey } from '../../../src-preload/message.ts'
import type { ViewId } from '../views.ts'

export interface KeyLine {
  /** Keys pressed together are joined by blanks; each of several ways is an item. */
  readonly keys: readonly string[]
  readonly labelKey: MessageKey
}

/** Work in every view. */
export const keysEverywhere: readonly KeyLine[] = [
  { keys: ['Ctrl 1 – 6'], labelKey: 'keys.views' },
  { keys: ['Ctrl K'], labelKey: 'keys.search' },
  { keys: ['Ctrl V'], labelKey: 'keys.paste' },
  { keys: ['Ctrl Z'], labelKey: 'keys.undo' },
  { keys: ['?', 'F1'], labelKey: 'keys.sheet' },
]

export const viewKeys: Readonly<Record<ViewId, readonly KeyLine[]>> = {
  browse: [
    { keys: ['/'], labelKey: 'keys.search-field' },
    { keys: ['↑', '↓'], labelKey: 'keys.rows' },
    { keys: ['↵'], labelKey: 'keys.read' },
    { keys: ['Ctrl C'], labelKey: 'keys.copy-code' },
    { keys: ['Ctrl D'], labelKey: 'keys.star' },
    { keys: ['Alt ←'], labelKey: 'keys.back' },
    { keys: ['Esc'], labelKey: 'keys.leave-entry' },
    { keys: ['⇧ ←', '⇧ →'], labelKey: 'keys.column-width' },
  ],
  diagnose: [
    { keys: ['Ctrl ↵'], labelKey: 'keys.copy-return' },
    { keys: ['Ctrl ⇧ ↵'], labelKey: 'keys.copy-reply' },
    { keys: ['Tab'], labelKey: 'keys.to-reply' },
    { keys: ['/'], labelKey: 'keys.templates' },
    { keys: ['1 – 9'], labelKey: 'keys.choose' },
    { keys: ['↑', '↓'], labelKey: 'keys.findings' },
    { keys: ['F3', '⇧ F3'], labelKey: 'keys.places' },
    { keys: ['Ctrl F'], labelKey: 'keys.find' },
    { keys: ['Ctrl G'], labelKey: 'keys.go-to-line' },
    { keys: ['Ctrl D'], labelKey: 'keys.star' },
    { keys: ['Esc'], labelKey: 'keys.stop' },
  ],
  favorites: [
    { keys: ['↑', '↓'], labelKey: 'keys.rows' },
    { keys: ['Alt ↑', 'Alt ↓'], labelKey: 'keys.move' },
    { keys: ['Ctrl A'], labelKey: 'keys.all' },
    { keys: ['Del'], labelKey: 'keys.remove' },
    { keys: ['Ctrl D'], labelKey: 'keys.unstar' },
    { keys: ['Esc'], labelKey: 'keys.unchoose' },
  ],
  history: [
    { keys: ['↑', '↓'], labelKey: 'keys.rows' },
    { keys: ['Del'], labelKey: 'keys.remove' },
  ],
  sources: [],
  settings: [],
}
