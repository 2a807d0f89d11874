/** All commands. Each is loaded when it is called: `lookup` waits for no search index. */
import type { MessageKey } from '../../src-preload/message.ts'
import type { Command } from './host.ts'

interface CommandEntry {
  readonly help: MessageKey
  load(): Promise<Command>
}

export const commands: Readonly<Record<string, CommandEntry>> = {
  diagnose: { help: 'cli.help.diagnose', load: async () => (await import('./diagnose.ts')).diagnose },
  entries: { help: 'cli.help.entries', load: async () => (await import('./entries.ts')).entries },
  lookup: { help: 'cli.help.lookup', load: async () => (await import('./lookup.ts')).lookup },
  mcp: { help: 'cli.help.mcp', load: async () => (await import('./mcp.ts')).mcp },
  read: { help: 'cli.help.read', load: async () => (await import('./read.ts')).read },
  packs: { help: 'cli.help.packs', load: async () => (await import('./packs.ts')).packs },
  search: { help: 'cli.help.search', load: async () => (await import('./search.ts')).search },
  tables: { help: 'cli.help.tables', load: async () => (await import('./tables.ts')).tables },
}
