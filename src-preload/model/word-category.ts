/** A document's category in the reader's language. */
import type { LocalText, Service } from './catalog.ts'

/** As the document has it where we have no words for it. */
export const wordCategory = (category: string, service: Service | undefined, language: keyof LocalText): string =>
  service?.categories?.find(({ zh }) => zh === category)?.[language] ?? category
