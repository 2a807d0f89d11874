/** What is told to main of a code that no document lists. */
import type { ServiceId } from '../../src-preload/model/catalog.ts'
import { type MetDraft, metLimits } from '../../src-preload/model/met-codes.ts'

export const toMetDraft = (service: ServiceId, code: string, message: string | null): MetDraft => ({
  service,
  code: code.slice(0, metLimits.code),
  message: message?.slice(0, metLimits.message) ?? null,
})
