/** Where the focus goes when what had it is gone: the head of the view, so that the next Tab goes on from there. */
export const titleId = 'sources-title'

export const focusTitle = (): void => document.getElementById(titleId)?.focus({ preventScroll: true })
