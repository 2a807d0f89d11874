/** Keyboard shortcuts as Electron writes them (`CommandOrControl+Shift+E`): what is valid, what a key press means, how it reads. */
import type { Shape } from './shape.ts'

/** Modifiers in the order they are written. */
const modifiers = ['CommandOrControl', 'Control', 'Alt', 'Shift', 'Super'] as const
type Modifier = (typeof modifiers)[number]

/** Keys besides letters, digits and F1 to F24: the browser's `KeyboardEvent.code` → Electron's name. */
const namedKeys: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Enter: 'Enter',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
}
const keyNames = new Set(Object.values(namedKeys))
const isFunctionKey = (key: string) => /^F([1-9]|1\d|2[0-4])$/.test(key)
const isKey = (key: string) => /^[A-Z0-9]$/.test(key) || isFunctionKey(key) || keyNames.has(key)

const rank = (part: string) => modifiers.indexOf(part as Modifier)

/** Empty (no shortcut), or modifiers in order and one key. A key that types text needs more than Shift in front of it. */
export const isAccelerator: Shape<string> = (value): value is string => {
  if (value === '') return true
  if (typeof value !== 'string' || value.length > 60) return false
  const parts = value.split('+')
  const key = parts.at(-1) ?? ''
  const held = parts.slice(0, -1)
  const inOrder = held.every(
    (part, index) => rank(part) >= 0 && (index === 0 || rank(part) > rank(held[index - 1] ?? '')),
  )
  return inOrder && isKey(key) && (isFunctionKey(key) || held.some((part) => part !== 'Shift'))
}

/** What a key press says; `KeyboardEvent` has these. */
export interface KeyPress {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const keyOf = (code: string) =>
  (Object.hasOwn(namedKeys, code) ? namedKeys[code] : undefined) ?? /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? code

/**
 * The accelerator of a key press, by the key's place so that it does not depend on the keyboard's language; null while
 * only modifiers are down or the press cannot be a shortcut.
 */
export const toAccelerator = (press: KeyPress, onMac: boolean): string | null => {
  const main = onMac ? press.metaKey : press.ctrlKey
  const held: readonly (readonly [Modifier, boolean])[] = [
    ['CommandOrControl', main],
    ['Control', onMac && press.ctrlKey],
    ['Alt', press.altKey],
    ['Shift', press.shiftKey],
    ['Super', !onMac && press.metaKey],
  ]
  const parts = held.filter(([, down]) => down).map(([name]) => name)
  const accelerator = [...parts, keyOf(press.code)].join('+')
  return accelerator !== '' && isAccelerator(accelerator) ? accelerator : null
}

const macNames: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘',
}

/** The keys as the person reads them on the keyboard: `Ctrl`, `Shift`, `E`, or `⌘`, `⇧`, `E` on a Mac. */
export const acceleratorKeys = (accelerator: string, onMac: boolean): readonly string[] =>
  accelerator === ''
    ? []
    : accelerator
        .split('+')
        .map((part) => (onMac ? macNames[part] : undefined) ?? { CommandOrControl: 'Ctrl' }[part] ?? part)

/** Shortcuts every desktop or program already uses: taking one away would break copying, closing or switching. */
const taken: Readonly<Record<string, string>> = {
  'CommandOrControl+C': 'shortcut.taken.copy',
  'CommandOrControl+X': 'shortcut.taken.cut',
  'CommandOrControl+V': 'shortcut.taken.paste',
  'CommandOrControl+A': 'shortcut.taken.select-all',
  'CommandOrControl+Z': 'shortcut.taken.undo',
  'CommandOrControl+S': 'shortcut.taken.save',
  'CommandOrControl+F': 'shortcut.taken.find',
  'CommandOrControl+P': 'shortcut.taken.print',
  'CommandOrControl+W': 'shortcut.taken.close',
  'CommandOrControl+Q': 'shortcut.taken.close',
  'CommandOrControl+Space': 'shortcut.taken.input',
  'CommandOrControl+Tab': 'shortcut.taken.switch',
  'Alt+Tab': 'shortcut.taken.switch',
  'Alt+F4': 'shortcut.taken.close',
  'Alt+Space': 'shortcut.taken.window-menu',
}

/** Message key of what the accelerator is used for everywhere, or null when it is free as far as we know. */
export const conflictOf = (accelerator: string): string | null => taken[accelerator] ?? null
