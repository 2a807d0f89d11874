/** Quick lookup's keys while the field has them. Pure: says what a key press asks for. */

export type Wish =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'select'; readonly index: number }
  | { readonly kind: 'enter' | 'open' | 'act' | 'pin' | 'favorite' | 'hide' }

export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** An input method is composing: its keys are its own. */
  readonly isComposing: boolean
}

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }

/** Null for a key that belongs to the field. Digits are part of codes, so they choose with Ctrl or Alt held. */
export const readWish = (press: Press): Wish | null => {
  if (press.isComposing) return null
  const held = press.ctrlKey || press.metaKey
  const by = moves[press.key]
  if (by !== undefined && !held) return { kind: 'move', by }
  if (press.key === 'Enter') return { kind: held ? 'open' : 'enter' }
  if (press.key === 'Escape') return { kind: 'hide' }
  if (press.key === 'Tab' && !press.shiftKey && !held) return { kind: 'act' }
  if (held && press.key.toLowerCase() === 'p') return { kind: 'pin' }
  if (held && press.key.toLowerCase() === 'd') return { kind: 'favorite' }
  if ((held || press.altKey) && /^[1-9]$/.test(press.key)) return { kind: 'select', index: Number(press.key) - 1 }
  return null
}
