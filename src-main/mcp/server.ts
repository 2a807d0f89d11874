/** The MCP server: every tool, resource and prompt of this folder, one line each. */
import { McpServer } from '@modelcontextprotocol/server'
import { version } from '../../package.json'
import { diagnoseText } from './diagnose-text.ts'
import { entryResource } from './entry-resource.ts'
import { listServices } from './list-services.ts'
import { lookupErrorCode } from './lookup-error-code.ts'
import { searchErrorCodes } from './search-error-codes.ts'
import type { Tool, ToolContext } from './tool.ts'
import { triagePrompt } from './triage-prompt.ts'

const tools: readonly Tool[] = [
  diagnoseText,
  lookupErrorCode,
  searchErrorCodes,
  listServices,
  entryResource,
  triagePrompt,
]

const instructions =
  'Errdex knows the documented error codes of Feishu/Lark, Feishu Project, Feishu Hire, the Turing platform and the Tencent Cloud customer-service bot, and of tables the person added. Give whole texts to diagnose_text; it finds the codes itself. Everything runs on this machine, read-only.'

export const createMcpServer = (context: ToolContext): McpServer => {
  const server = new McpServer({ name: 'errdex', title: 'Errdex · 码上查', version }, { instructions })
  for (const tool of tools) tool.register(server, context)
  return server
}
