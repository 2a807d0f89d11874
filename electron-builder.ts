/** How electron-builder packs the app. It reads this file by itself; what differs from build to build comes from src-main/package. */
import type { Configuration } from 'electron-builder'
import { releaseFuses } from './src-main/package/fuses.ts'

/** Licences of others, beside those that Electron brings. */
const notices = { from: 'out/third-party-notices.txt', to: 'third-party-notices.txt' }

export default {
  appId: 'app.errdex.desktop',
  productName: 'Errdex',
  copyright: 'Errdex',
  directories: { buildResources: 'resources/package' },
  asar: true,
  // Everything is bundled; there are no modules to rebuild or to copy.
  npmRebuild: false,
  electronFuses: releaseFuses,
  electronLanguages: ['en-US', 'zh-CN'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the builder fills it in.
  artifactName: 'errdex-${version}-${os}-${arch}.${ext}',
  publish: null,
  protocols: [{ name: 'Errdex', schemes: ['errdex'] }],
  win: {
    icon: 'out/resources/icons/app.ico',
    target: ['dir'],
    extraFiles: [{ from: 'resources/package/errdex.cmd', to: 'errdex.cmd' }, notices],
  },
  linux: {
    icon: 'out/resources/icons',
    executableName: 'errdex-app',
    category: 'Development',
    synopsis: 'Find the one right error-code entry, offline',
    maintainer: 'Errdex',
    // Logs and texts are offered to it; which program opens them by itself stays the person's choice.
    mimeTypes: ['x-scheme-handler/errdex', 'text/x-log', 'text/plain'],
    target: ['tar.gz', 'deb'],
    extraFiles: [{ from: 'resources/package/errdex', to: 'errdex' }, notices],
  },
  deb: {
    fpm: ['--deb-no-default-config-files'],
    afterInstall: 'resources/package/after-install',
    afterRemove: 'resources/package/after-remove',
  },
  mac: {
    icon: 'out/resources/icons/app-512.png',
    category: 'public.app-category.developer-tools',
    fileAssociations: [{ name: 'Log', ext: ['log', 'txt'], role: 'Viewer', rank: 'Alternate' }],
    target: ['zip', 'dmg'],
    extraFiles: [
      { from: 'resources/package/errdex', to: 'Resources/errdex' },
      { ...notices, to: 'Resources/third-party-notices.txt' },
    ],
  },
} satisfies Configuration
