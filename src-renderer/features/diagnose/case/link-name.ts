/** What a page is for, told by its address: the button to it says that instead of the address. */

export type LinkName = 'permission' | 'troubleshooter' | 'document' | 'page'

/** The first that fits. */
const names: readonly (readonly [LinkName, RegExp])[] = [
  ['permission', /\/auth\?|\/auth$|[?&]scopes?=|permission/i],
  ['troubleshooter', /[?&]log_?id=|\/search\?|troubleshoot|\/helpdesk\//i],
  ['document', /\/docs?\/|\/document\/|error-?codes?|helpcenter/i],
]

export const linkName = (url: string): LinkName => names.find(([, pattern]) => pattern.test(url))?.[0] ?? 'page'
