/** The door to Diagnose, whose scripts come after the first frame; what is asked for earlier is done in order once they are there. */

export const loadDiagnosing = () => import('./diagnosing.ts')

export const diagnoseText = async (text: string): Promise<void> => (await loadDiagnosing()).diagnoseText(text)

export const diagnoseFiles = async (files: readonly File[]): Promise<void> =>
  (await loadDiagnosing()).diagnoseFiles(files)

export const diagnoseSentFiles = async (): Promise<void> => (await loadDiagnosing()).diagnoseSentFiles()

export const diagnoseRegion = async (): Promise<void> => (await loadDiagnosing()).diagnoseRegion()
