/** The page shown after repeated crashes: plain HTML without script or style, so that nothing of it can crash again. */
import type { Translate } from '../../src-preload/message.ts'

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** `retryUrl` is the page to try again. */
export const drawRecoveryPage = (language: string, translate: Translate, retryUrl: string): string =>
  `<!doctype html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(translate('app.name'))}</title>
  </head>
  <body>
    <h1>${escapeHtml(translate('recovery.title'))}</h1>
    <p>${escapeHtml(translate('recovery.explanation'))}</p>
    <p><a href="${escapeHtml(retryUrl)}">${escapeHtml(translate('recovery.retry'))}</a></p>
  </body>
</html>
`
