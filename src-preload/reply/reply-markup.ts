/** One markup for all replies, a little Markdown, as each place they are pasted into wants it. */
import type { ReplyFormat } from '../model/reply.ts'

const image = /!\[([^\][\n]{0,200})\]\(([^)\s]{1,2000})\)/g
const link = /\[([^\][\n]{1,300})\]\(([^)\s]{1,2000})\)/g
/** An address ends where it ends: a blank keeps the words behind it out. */
const address =
  /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff（）]{1,2000}(?=[\u3000-\u303f\uff00-\uffef\u4e00-\u9fff])/g
const bold = /\*\*([^*\n]{1,500})\*\*/g
const code = /`([^`\n]{1,500})`/g
const heading = /^#{1,6} +(.*)$/gm
const bullet = /^([ \t]{0,20})[*+-] +/gm

/** Quoted text keeps its letters whatever they would mean as markup; both marks are of the private area and stand in no text. */
const quoteMarks = /[\uE000\uE001]/g
const quoted = /\uE000([^\uE000\uE001]*)\uE001/g

/** A value that is somebody else's words: an error's message, an address, an id. */
export const quote = (words: string): string => (words === '' ? '' : `\uE000${words.replace(quoteMarks, '')}\uE001`)

const toPlain = (text: string): string =>
  text
    .replace(image, '')
    .replace(link, (_, label: string, url: string) => (label === url ? url : `${label} ${url}`))
    .replace(bold, '$1')
    .replace(code, '$1')
    .replace(heading, '$1')
    .replace(bullet, '$1• ')

const toFeishu = (text: string): string => text.replace(image, '').replace(heading, '**$1**').replace(bullet, '$1- ')

const isItem = (line: string) => /^\s*(?:[-*+]|\d{1,3}\.) /.test(line)

/** Markdown runs lines together, and a line below a list into its last item: a label begins a paragraph of its own. */
const toMarkdown = (text: string): string =>
  text
    .replace(image, '')
    .split('\n')
    .flatMap((line, place, lines) => {
      const before = lines[place - 1] ?? ''
      const isApart = line !== '' && before !== '' && !/^\s/.test(line) && !isItem(line)
      return isApart && (isItem(before) || /^\*\*[^*]+\*\*[:：]/.test(line)) ? ['', line] : [line]
    })
    .join('\n')

const render: Readonly<Record<ReplyFormat, (text: string) => string>> = {
  plain: toPlain,
  feishu: toFeishu,
  markdown: toMarkdown,
}

export const renderReply = (text: string, format: ReplyFormat): string => {
  const quotes: string[] = []
  const set = text.replace(quoted, (_, words: string) => `\uE000${quotes.push(words) - 1}\uE001`)
  const whole = render[format](set).replace(quoted, (_, place: string) => quotes[Number(place)] ?? '')
  return format === 'plain' ? whole.replace(address, (url) => `${url} `) : whole
}
