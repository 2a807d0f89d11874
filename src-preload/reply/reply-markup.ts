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

const toPlain = (text: string): string =>
  text
    .replace(image, '')
    .replace(link, (_, label: string, url: string) => (label === url ? url : `${label} ${url}`))
    .replace(address, (url) => `${url} `)
    .replace(bold, '$1')
    .replace(code, '$1')
    .replace(heading, '$1')
    .replace(bullet, '$1• ')

const toFeishu = (text: string): string => text.replace(image, '').replace(heading, '**$1**').replace(bullet, '$1- ')

export const renderReply = (text: string, format: ReplyFormat): string =>
  format === 'plain' ? toPlain(text) : format === 'feishu' ? toFeishu(text) : text.replace(image, '')
