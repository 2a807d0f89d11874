/** The global shortcut of quick lookup: registered, changed, let go while another is recorded, and honest when refused. */
import type { GlobalShortcut } from 'electron'
import type { ShortcutStatus } from '../../src-preload/model/companion.ts'

export interface Shortcut {
  /** Empty for none. The status tells what came of it. */
  set(accelerator: string): void
  /** While the person records a new one, the old one must not fire. */
  suspend(suspended: boolean): void
  status(): ShortcutStatus
  end(): void
}

export interface ShortcutDependencies {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister' | 'isRegistered'>
  /** False on a desktop that gives programs no global shortcuts (Wayland without its portal). */
  readonly supported: boolean
  onPress(): void
}

export const createShortcut = ({ globalShortcut, supported, onPress }: ShortcutDependencies): Shortcut => {
  let wanted = ''
  let registered = ''
  let suspended = false
  const release = () => {
    if (registered !== '') globalShortcut.unregister(registered)
    registered = ''
  }
  // Some systems answer true to `register` and have not registered; others throw on a key they do not know.
  const claim = (accelerator: string) => {
    try {
      return globalShortcut.register(accelerator, onPress) && globalShortcut.isRegistered(accelerator)
    } catch {
      return false
    }
  }
  const apply = () => {
    release()
    if (wanted !== '' && supported && !suspended && claim(wanted)) registered = wanted
  }
  return {
    set(accelerator) {
      if (accelerator === wanted) return
      wanted = accelerator
      apply()
    },
    suspend(next) {
      if (next === suspended) return
      suspended = next
      apply()
    },
    status() {
      if (wanted === '') return 'none'
      if (!supported) return 'unsupported'
      return registered !== '' || suspended ? 'active' : 'refused'
    },
    end: release,
  }
}
