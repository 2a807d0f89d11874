/** Our translation of what the document says, where the window speaks the other language; marked as ours. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import { useGloss, useTranslate } from '../../lib/locale.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Section } from './section.tsx'

export const GlossSection = ({ entry }: { readonly entry: Entry }) => {
  const t = useTranslate()
  const gloss = useGloss(entry.gloss)
  if (gloss === null) return null
  return (
    <Section title={t('detail.gloss')}>
      <p>{gloss.meaning}</p>
      {gloss.advice !== null && <Markdown text={gloss.advice} />}
    </Section>
  )
}
