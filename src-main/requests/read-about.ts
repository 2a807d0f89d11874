/** What the build wrote about the app, read when somebody asks. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AboutFile, isAboutFile } from '../../src-preload/model/about.ts'
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { keyForInstallation, unreadResource } from '../installation.ts'

export const readAbout = async (resources: string): Promise<Outcome<AboutFile>> => {
  const file = join(resources, 'about.json')
  try {
    const about: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (isAboutFile(about)) return success(about)
  } catch (error) {
    // What is no JSON is as damaged as JSON of another shape.
    if (!(error instanceof SyntaxError)) return { ok: false, problem: unreadResource(error, file) }
  }
  return failure(keyForInstallation('resources.damaged'), { file })
}
