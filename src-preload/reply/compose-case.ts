/** Writes a whole case for a ticket: what was found and why, the reply, the notes, and which files it came from. */
import { type Locale, languageOf } from '../message.ts'
import type { ForeignError } from '../model/diagnosis.ts'
import type { ReplySubject } from '../model/reply.ts'
import { createTranslate } from '../translate.ts'
import { composeReplies } from './compose-reply.ts'
import { nameProducts } from './diagnosis-note.ts'
import { escapeHtml, toRichText } from './reply-html.ts'

export const caseFormats = ['markdown', 'html'] as const
export type CaseFormat = (typeof caseFormats)[number]

/** What a case is made of. Everything in it may hold secrets until `redact` has seen the whole. */
export interface CaseContent {
  readonly subjects: readonly ReplySubject[]
  /** Other products' errors beside them. */
  readonly foreign: readonly ForeignError[]
  /** As it would be sent, a little Markdown. */
  readonly reply: string
  /** The person's own words on the entries, by code. */
  readonly notes: readonly { readonly code: string; readonly text: string }[]
  /** Names only. */
  readonly files: readonly string[]
  /** ISO 8601. */
  readonly time: string
}

interface Section {
  readonly title: string
  readonly body: string
  readonly isQuoted: boolean
}

interface ComposedCase {
  readonly title: string
  readonly facts: readonly string[]
  readonly sections: readonly Section[]
}

/** Sections with nothing in them are left out. */
const composeCase = (content: CaseContent, locale: Locale): ComposedCase => {
  const { subjects, foreign, reply, notes, files, time } = content
  const t = createTranslate(locale)
  const own = languageOf(locale)
  const names = [...new Set(subjects.map(({ service, code }) => `${service.shortName[own]} ${code}`))]
  const facts = [
    t('case.export-time', { time }),
    files.length === 0 ? '' : t('case.export-files', { names: files.join(t('case.joint')) }),
    ...foreign.map((one) => t('diagnosis.beside-vendor', { vendor: nameProducts(one, locale), code: one.code })),
  ]
  const found = composeReplies(
    subjects.map((subject) => ({ ...subject, note: '' })),
    { audience: 'internal', locale, format: 'markdown', template: null },
  )
  const sections = [
    { title: t('case.export-findings'), body: found, isQuoted: false },
    { title: t('case.export-reply'), body: reply, isQuoted: true },
    {
      title: t('case.export-notes'),
      body: notes.map(({ code, text }) => `**${code}**\n${text}`).join('\n\n'),
      isQuoted: false,
    },
  ]
  return {
    title: t('case.export-title', { names: names.join(t('case.joint')) }),
    facts: facts.filter((fact) => fact !== ''),
    sections: sections.filter(({ body }) => body.trim() !== ''),
  }
}

const quoteLines = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

const toMarkdown = ({ title, facts, sections }: ComposedCase): string =>
  [
    `# ${title}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...sections.flatMap(({ title: head, body, isQuoted }) => [`## ${head}`, isQuoted ? quoteLines(body) : body]),
    '',
  ].join('\n\n')

/** Reads well by itself, and loads nothing: no script, no picture, no font. */
const style =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:15px/1.6 system-ui,sans-serif}p{margin:0}blockquote{margin:0;padding-left:1em;border-left:3px solid #bbb}code{font-family:ui-monospace,monospace}'

const toHtml = ({ title, facts, sections }: ComposedCase, locale: Locale): string => {
  const body = sections.map(({ title: head, body, isQuoted }) => {
    const words = toRichText(body)
    return `<h2>${escapeHtml(head)}</h2>\n${isQuoted ? `<blockquote>${words}</blockquote>` : words}`
  })
  const list = facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('')
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<h1>${escapeHtml(title)}</h1>
<ul>${list}</ul>
${body.join('\n')}
</html>
`
}

/** `redact` masks secrets; it sees every word before any markup is written around it. */
export const writeCase = async (
  content: CaseContent,
  locale: Locale,
  format: CaseFormat,
  redact: (text: string) => Promise<string>,
): Promise<string> => {
  const { title, facts, sections } = composeCase(content, locale)
  const redacted: ComposedCase = {
    title: await redact(title),
    facts: await Promise.all(facts.map(redact)),
    sections: await Promise.all(sections.map(async (section) => ({ ...section, body: await redact(section.body) }))),
  }
  return format === 'html' ? toHtml(redacted, locale) : toMarkdown(redacted)
}

/** `errdex-99991672-2026-11-29.md`: only what every file system takes. */
export const nameCase = ({ subjects, time }: Pick<CaseContent, 'subjects' | 'time'>, format: CaseFormat): string => {
  const codes = [...new Set(subjects.map(({ code }) => code.replace(/[^\w.-]+/g, '_')))].slice(0, 3)
  return ['errdex', ...codes, `${time.slice(0, 10)}.${format === 'html' ? 'html' : 'md'}`].join('-')
}
