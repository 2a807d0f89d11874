/** Which external link waits for the person's confirmation; nothing opens without one. */
import { create } from 'zustand'

export const useLinkConfirmation = create<{ readonly url: string | null }>(() => ({ url: null }))

export const askToOpen = (url: string): void => useLinkConfirmation.setState({ url })

export const closeConfirmation = (): void => useLinkConfirmation.setState({ url: null })
