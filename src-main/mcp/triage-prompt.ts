/** The prompt "triage this ticket": how an assistant gets from a ticket to an answer with the tools of this server. */
import { z } from 'zod'
import type { Tool } from './tool.ts'

const instructions = {
  en: [
    'Triage this support ticket.',
    '1. Call diagnose_text with the whole ticket, unshortened, and reply: "customer".',
    '2. For each finding say the code, its service, what went wrong, and who has to act (kind, retry, actor of the entry; lookup_error_code gives the entry in full).',
    '3. Treat a confidence below 0.9 as open: name the alternatives instead of choosing one.',
    '4. Ask for what `missing` lists, and for nothing that is already in the ticket.',
    '5. If nothing is found, say so, and what was seen instead (`note`). Never invent an error code.',
    '',
    'The ticket:',
  ].join('\n'),
  zh: [
    '请分诊这张工单。',
    '1. 把整张工单原文（不要删减）交给 diagnose_text，并带上 reply: "customer"。',
    '2. 对每个结果说明：错误码、属于哪个服务、出了什么问题、该由谁处理（词条的 kind、retry、actor；完整词条用 lookup_error_code 查）。',
    '3. 置信度低于 0.9 的结果不要下结论，把可能的几种都列出来。',
    '4. 向客户索要 missing 里列出的信息，工单里已有的不要再问。',
    '5. 没有找到错误码时照实说，并说明看到了什么（note）。绝不编造错误码。',
    '',
    '工单内容：',
  ].join('\n'),
} as const

export const triagePrompt: Tool = {
  register(server) {
    server.registerPrompt(
      'triage_ticket',
      {
        title: 'Triage this ticket',
        description: 'From a support ticket to the error code, the remedy and a reply.',
        argsSchema: z.object({
          ticket: z.string().describe('the ticket as the customer wrote it'),
          language: z.enum(['zh', 'en']).optional().describe('of the answer'),
        }),
      },
      ({ ticket, language = 'en' }) => ({
        messages: [
          { role: 'user' as const, content: { type: 'text' as const, text: `${instructions[language]}\n\n${ticket}` } },
        ],
      }),
    )
  },
}
