/** A mail as it was saved (.eml, .mht): its words in the encodings mails have, and what is attached to it. */
import { Parser } from 'htmlparser2'
import PostalMime, { type Attachment } from 'postal-mime'

interface MailFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const lineTags = new Set(['br', 'p', 'div', 'tr', 'li', 'pre', 'h1', 'h2', 'h3', 'blockquote', 'table'])
const silentTags = new Set(['script', 'style', 'head', 'title'])

/** Cells apart by tabs, blocks in lines. */
const htmlText = (html: string): string => {
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentag: (tag) => {
      if (silentTags.has(tag)) silent++
      else if (silent === 0 && lineTags.has(tag) && !text.endsWith('\n')) text += '\n'
    },
    ontext: (words) => {
      if (silent === 0) text += words.replace(/\s{1,1000}/g, ' ')
    },
    onclosetag: (tag) => {
      if (silentTags.has(tag)) silent--
      else if (silent === 0 && (tag === 'td' || tag === 'th')) text += '\t'
      else if (silent === 0 && lineTags.has(tag) && !text.endsWith('\n')) text += '\n'
    },
  })
  parser.end(html)
  return text
}

const toBytes = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** The words first, under the mail's own name, then what is attached. Rejects where parts lie in parts without end. */
export const openMail = async (name: string, bytes: Uint8Array): Promise<readonly MailFile[]> => {
  const mail = await PostalMime.parse(bytes)
  const from = mail.from === undefined ? '' : `${mail.from.name} <${mail.from.address ?? ''}>`
  const told = { Subject: mail.subject, From: from.replace(/ ?<>$/, '').trim(), Date: mail.date }
  const head = Object.entries(told).flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
  // The same in several forms: HTML is read where the plain one says nothing.
  const words = mail.text?.trim() || htmlText(mail.html ?? '').trim()
  return [
    { name, bytes: new TextEncoder().encode(`${head.join('\n')}\n\n${words}`) },
    ...mail.attachments.map((file, place) => ({
      name: `${name}/${file.filename ?? `${place + 1}.${file.mimeType.split('/')[1] ?? ''}`}`,
      bytes: toBytes(file),
    })),
  ]
}
