/** What the build wrote about the app, read when somebody asks. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AboutFile, isAboutFile } from '../../src-preload/model/about.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { keyForInstallation } from '../installation.ts'

export const readAbout = async (resources: string): Promise<Outcome<AboutFile>> => {
  const file = join(resources, 'about.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return failure(keyForInstallation('resources.missing'), { file })
  try {
    const about: unknown = JSON.parse(text)
    if (isAboutFile(about)) return success(about)
  } catch {
    // As damaged as one of another shape.
  }
  return failure(keyForInstallation('resources.damaged'), { file })
}
