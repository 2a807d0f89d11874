/** A reply as rich text, for fields that take no Markdown but keep what is pasted: bold, links, code, lists and paragraphs. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

/** Code, link, bold, and an address that stands by itself, in the order in which they win. */
const inline =
  /`([^`\n]{1,500})`|\[([^\][\n]{1,300})\]\((https?:\/\/[^)\s]{1,2000})\)|\*\*([^*\n]{1,500})\*\*|(https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff（）]{1,2000})/g

const anchor = (url: string, label: string) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`

/** Bold text may hold code or a link, and nothing deeper is looked for. */
const writeInline = (text: string, isBold = false): string => {
  let html = ''
  let at = 0
  for (const found of text.matchAll(inline)) {
    const [whole, code, label, target, bold, address] = found
    html += escapeHtml(text.slice(at, found.index))
    if (code !== undefined) html += `<code>${escapeHtml(code)}</code>`
    else if (label !== undefined && target !== undefined) html += anchor(target, label)
    else if (address !== undefined) html += anchor(address, address)
    else if (bold !== undefined) html += isBold ? escapeHtml(whole) : `<b>${writeInline(bold, true)}</b>`
    at = found.index + whole.length
  }
  return html + escapeHtml(text.slice(at))
}

type Line = { readonly list: 'ul' | 'ol' | null; readonly start: number; readonly html: string }

const bullet = /^[ \t]{0,20}[-*+•] +/
const numbered = /^[ \t]{0,20}(\d{1,4})[.)] +/
const heading = /^#{1,6} +/

const readLine = (line: string): Line => {
  const item = bullet.exec(line)
  if (item !== null) return { list: 'ul', start: 1, html: writeInline(line.slice(item[0].length)) }
  const step = numbered.exec(line)
  if (step !== null) return { list: 'ol', start: Number(step[1]), html: writeInline(line.slice(step[0].length)) }
  const head = heading.exec(line)
  if (head !== null) return { list: null, start: 1, html: `<b>${writeInline(line.slice(head[0].length), true)}</b>` }
  return { list: null, start: 1, html: writeInline(line) }
}

const open = ({ list, start }: Line) => (list === 'ol' && start !== 1 ? `<ol start="${start}">` : `<${list}>`)

/** Every line is a paragraph or an item of a list; an empty line is an empty paragraph, as it was seen. */
export const toRichText = (markdown: string): string => {
  let html = ''
  let list: Line['list'] = null
  for (const line of markdown.split('\n').map(readLine)) {
    if (list !== null && list !== line.list) html += `</${list}>`
    if (line.list !== null && list !== line.list) html += open(line)
    html += line.list === null ? `<p>${line.html === '' ? '<br>' : line.html}</p>` : `<li>${line.html}</li>`
    list = line.list
  }
  return list === null ? html : `${html}</${list}>`
}
