/** Keys as the person's keyboard names them. */
const isMac = navigator.platform.startsWith('Mac')

/** `Ctrl C` → `⌘ C` on a Mac. */
export const keyName = (keys: string): string => (isMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥') : keys)
