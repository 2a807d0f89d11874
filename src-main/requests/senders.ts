/** Whose messages are answered: the main page of one of our own windows, at our own address, and no one else's. */

/** As much of `IpcMainInvokeEvent` as decides. */
export interface Sender {
  readonly sender: { readonly id: number; isDestroyed(): boolean }
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** `ownWindows` holds the ids of our windows' web contents; `origin` is compared whole. A frame that is gone is no one. */
export const isOwnWindow = (event: Sender, ownWindows: ReadonlySet<number>, origin: string): boolean => {
  try {
    const { sender, senderFrame } = event
    if (sender.isDestroyed() || !ownWindows.has(sender.id) || senderFrame === null) return false
    return senderFrame.parent === null && senderFrame.origin === origin
  } catch {
    return false
  }
}
