/** Prepares what rules look at: the words of an entry that say something, without link targets and with misspellings put right. */
import { parseMarkdown, plainText } from '../markdown.ts'
import type { PlainEntry } from '../normalize.ts'
import { saysNothing } from '../says-nothing.ts'
import type { Subject } from './rule.ts'

/** Advice without its link targets, whose words mean nothing; plain sentences are not parsed. */
const readAdvice = (advice: string): string => (advice.includes('](') ? plainText(parseMarkdown(advice)) : advice)

const isSaid = (text: string | null): text is string => text !== null && !saysNothing(text)

export const toSubject = (entry: PlainEntry): Subject => {
  // Misspelt messages count as what they mean.
  const message = entry.corrections.find((correction) => correction.field === 'message')?.value ?? entry.message
  const title = [entry.name === message ? null : entry.name, message].filter(isSaid).join(' ')
  const remarks = [entry.meaning, entry.advice === null ? null : readAdvice(entry.advice)]
  return {
    service: entry.service,
    code: entry.code,
    http: entry.http,
    title,
    says: [title, ...remarks].filter(isSaid).join('\n'),
    kind: null,
    retry: null,
  }
}
