/** An entry as text to hand on: plain, as Markdown, or as a link that opens it in Errdex. Pure. */

import { type Locale, languageOf, type Translate } from '../../../src-preload/message.ts'
import { statedRule } from '../../../src-preload/model/catalog.ts'
import type { EntryDetail } from '../../../src-preload/model/search.ts'
import { markdownToText } from '../markdown/markdown-text.ts'

/** `errdex://code/<service>/<code>`; a second meaning of a code keeps its `~2`. */
export const entryLink = ({ entry }: EntryDetail): string =>
  `errdex://code/${entry.id.split('/').map(encodeURIComponent).join('/')}`

/** The translation where it is in the language of the copy. */
const glossOf = ({ gloss }: EntryDetail['entry'], locale: Locale) =>
  gloss?.language === languageOf(locale) ? gloss : null

interface Words {
  readonly t: Translate
  readonly locale: Locale
}

const serviceName = ({ service }: EntryDetail, locale: Locale) => service.name[languageOf(locale)]

/** What the document does not state says so, as it does in the window. */
const ofRule = (value: string, rule: string, t: Translate): string =>
  rule.endsWith(`/${statedRule}`) ? value : t('copy.derived', { value })

/** Label and value of each short fact there is. */
const factsOf = (
  { entry }: EntryDetail,
  { t, locale }: Words,
): readonly (readonly [label: string, value: string])[] => {
  const facts: readonly (readonly [string, string | null])[] = [
    [t('column.meaning'), glossOf(entry, locale)?.meaning ?? entry.meaning],
    [t('column.http'), entry.http === null ? null : String(entry.http)],
    [t('column.kind'), ofRule(t(`kind.${entry.kind}`), entry.derivation.kind, t)],
    [t('column.retry'), ofRule(t(`retry.${entry.retry}`), entry.derivation.retry, t)],
    [t('column.actor'), ofRule(t(`actor.${entry.actor}`), entry.derivation.actor, t)],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
}

const sourceOf = ({ entry: { provenance } }: EntryDetail, { t }: Words): string =>
  [
    t('provenance.place', { document: provenance.document, row: provenance.row }),
    ...(provenance.date === null ? [] : [provenance.date]),
    ...(provenance.url === null ? [] : [provenance.url]),
  ].join(' · ')

export const entryAsText = (detail: EntryDetail, words: Words): string => {
  const { entry } = detail
  const { t, locale } = words
  return [
    `${serviceName(detail, locale)} ${entry.code}${entry.name === null ? '' : ` ${entry.name}`}`,
    entry.message,
    ...factsOf(detail, words).map(([label, value]) => t('copy.fact', { label, value })),
    ...(entry.advice === null ? [] : [t('copy.heading', { label: t('detail.advice') }), markdownToText(entry.advice)]),
    t('copy.fact', { label: t('detail.provenance'), value: sourceOf(detail, words) }),
  ].join('\n')
}

export const entryAsMarkdown = (detail: EntryDetail, words: Words): string => {
  const { entry } = detail
  const { t, locale } = words
  return [
    `### ${serviceName(detail, locale)} \`${entry.code}\`${entry.name === null ? '' : ` \`${entry.name}\``}`,
    `> ${entry.message}`,
    factsOf(detail, words)
      .map(([label, value]) => `- **${label}** ${value}`)
      .join('\n'),
    ...(entry.advice === null ? [] : [`**${t('detail.advice')}**`, entry.advice]),
    `*${t('copy.fact', { label: t('detail.provenance'), value: sourceOf(detail, words) })}*`,
  ].join('\n\n')
}
