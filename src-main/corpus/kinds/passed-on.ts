/** What somebody wrote about an error, inside of what a program passes on: events of chats, tickets in JSON, comments in HTML. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind, KindRendering } from './kind.ts'
import { nameOf, pairOf, wireOf } from './wires.ts'

const inHtml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const programs: Readonly<Record<string, (words: string) => string>> = {
  'a message as an event': (words) =>
    JSON.stringify({
      header: { event_type: 'im.message.receive_v1' },
      event: { message: { message_type: 'text', content: JSON.stringify({ text: words }) } },
    }),
  'a ticket': (words) => JSON.stringify({ id: 7, title: '工单', description: words, status: 'open' }),
  'a comment, indented': (words) =>
    JSON.stringify({ ticket: { id: 7, comments: [{ author: 'li', body: words }] } }, null, 2),
  paragraphs: (words) => `<div class="comment"><p>${inHtml(words).replaceAll('\n', '</p><p>')}</p></div>`,
}

const words: Readonly<Record<string, (error: ErrorCase) => string>> = {
  'one line': (error) => `${nameOf(error)}接口返回 ${error.code}`,
  'a pair': (error) => `${wireOf(error).latin} call failed, ${pairOf(error)}`,
  'several speakers': (error) => `王敏：${nameOf(error)}又挂了\n李工：报什么\n王敏：${error.code}`,
}

export const passedOn: Kind = {
  name: 'told in JSON or HTML',
  renderings: Object.entries(programs).flatMap(([program, pass]) => [
    ...Object.entries(words).map(
      ([name, say]): KindRendering => ({
        name: `${program}: ${name}`,
        fits: ({ code }) => code.length >= 4,
        render: (error) => pass(say(error)),
      }),
    ),
    {
      name: `${program}: a number of something else`,
      negative: true,
      fits: ({ code }) => code.length === 4,
      render: (error) => pass(`${nameOf(error)}今天调用 ${error.code} 次\n没有报错`),
    } satisfies KindRendering,
  ]),
}
