/** A code of a known service that no document has, with what the diagnosed text tells of it. */
import type { EntryId } from '../../../src-preload/model/catalog.ts'
import type { Candidate, Finding } from '../../../src-preload/model/diagnosis.ts'
import { WriteEntryButton } from '../../components/own-entry/write-entry-button.tsx'
import { UndocumentedPage } from '../../components/undocumented/undocumented-page.tsx'

export interface UnknownCodeProps {
  readonly finding: Finding
  readonly candidate: Candidate
  onOpen(id: EntryId): void
}

export const UnknownCode = ({ finding, candidate: { service, code }, onOpen }: UnknownCodeProps) => (
  <UndocumentedPage
    service={service}
    code={code}
    facts={finding}
    missing={finding.missing}
    acts={<WriteEntryButton service={service} code={code} message={finding.message ?? ''} http={finding.http} />}
    onOpen={onOpen}
  />
)
