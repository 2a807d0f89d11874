/** Whether, and how often, a finding occurs in one file of the case, or in all of it. */
import type { Finding } from '../../../src-preload/model/diagnosis.ts'
import { type CaseFile, fileAt } from './text/case-files.ts'

export const countInFile = ({ occurrences }: Finding, files: readonly CaseFile[], onlyFile: number | null): number =>
  onlyFile === null
    ? occurrences.count
    : occurrences.moments.reduce((sum, { start, count }) => sum + (fileAt(files, start) === onlyFile ? count : 0), 0)

export const isInFile = ({ occurrences }: Finding, files: readonly CaseFile[], onlyFile: number | null): boolean =>
  onlyFile === null || occurrences.moments.some(({ start }) => fileAt(files, start) === onlyFile)
