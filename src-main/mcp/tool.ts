/** What a tool of the MCP server is made of, and how its answer is written: structured, and the same JSON as text. */
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import type { TextLanguage } from '../../src-preload/model/catalog.ts'
import type { Outcome, Problem } from '../../src-preload/model/outcome.ts'
import type { PictureText } from '../../src-preload/model/picture.ts'
import type { CatalogView } from '../core/catalog/catalog.ts'
import type { Engine } from '../core/engine.ts'
import type { RecordLanguage } from '../records/diagnosis-record.ts'
import { say } from '../records/say.ts'

/** What every tool works with. */
export interface ToolContext {
  readonly engine: Engine
  readonly view: CatalogView
  /** Words of sentences in one of the app's languages; the agent chooses per call. */
  words(language: TextLanguage): RecordLanguage
  /** The text of a picture on this machine, or why it cannot be read. */
  readPicture(path: string): Promise<Outcome<PictureText>>
  /** The person's own notes on entries, by entry id; null unless the server was started to give them out. */
  readonly notes: ReadonlyMap<string, string> | null
}

/** A tool: a file in this folder and a line in `server.ts`. */
export interface Tool {
  register(server: McpServer, context: ToolContext): void
}

/** Nothing a tool does changes anything or reaches beyond this machine. */
export const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

/** The server checks `content` against the tool's output schema before it leaves. */
export const answer = (content: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content) }],
  structuredContent: content,
})

/** A failure that the agent can mend, in one sentence. */
export const refuse = ({ key, values }: Problem, { t }: RecordLanguage): CallToolResult => ({
  isError: true,
  content: [{ type: 'text', text: say({ key, values }, t) }],
})
