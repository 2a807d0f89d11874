/** A document's category in both languages. */
import type { LocalText, Service } from './catalog.ts'

/** As the document has it, in both, where we have no words for it. */
export const categoryText = (category: string, service: Service | undefined): LocalText =>
  service?.categories?.find(({ zh }) => zh === category) ?? { zh: category, en: category }
