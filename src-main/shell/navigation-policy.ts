/** Where pages may go: to our own pages, in the window they are in, and nowhere else. */
import { app, type WebContents } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** The pages there are. Addresses are compared whole: a prefix, another case or a query makes another address. */
const pages = ['index.html', 'quick-lookup.html', 'offer.html', 'region.html', 'recovery.html'] as const
/** Address of one of our pages. */
export const pageUrl = (page: (typeof pages)[number]): string => `${appOrigin}/${page}`
export const isOwnPage = (url: string): boolean => pages.some((page) => pageUrl(page) === url)

interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
  preventDefault(): void
}

/** Applies to every web contents there will ever be, whoever makes it. */
export const guardNavigation = (log: (line: string) => void): void => {
  const guard = (contents: WebContents) => {
    const deny = (navigation: Navigation) => {
      if (navigation.isMainFrame && isOwnPage(navigation.url)) return
      navigation.preventDefault()
      log('denied a navigation')
    }
    contents.on('will-navigate', deny)
    contents.on('will-frame-navigate', deny)
    contents.on('will-redirect', deny)
    // Chromium asks no one before it shows the empty page, so the window is brought back afterwards.
    contents.on('did-navigate', (_event, url) => {
      if (url === 'about:blank') void contents.loadURL(pageUrl('index.html'))
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => {
      log('denied a new window')
      return { action: 'deny' }
    })
  }
  app.on('web-contents-created', (_event, contents) => guard(contents))
}
