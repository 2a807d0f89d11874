/** Several files that a command is given: one that cannot be read costs no other, and the exit code says that there was one. */
import { failure, type Outcome, success } from '../../src-preload/model/outcome.ts'
import { say } from '../records/say.ts'
import type { CliHost } from './host.ts'

/** Each failure is told when it happens, with its file. */
export const answerFiles = async (
  files: readonly string[],
  host: CliHost,
  answer: (file: string, place: number) => Promise<Outcome<unknown>>,
): Promise<Outcome<null>> => {
  let unread = 0
  for (const [place, file] of files.entries()) {
    const answered = await answer(file, place)
    if (answered.ok) continue
    if (files.length === 1) return answered
    unread++
    const sentence = say(answered.problem, host.t)
    host.warn(sentence.includes(file) ? sentence : `${file}: ${sentence}`)
  }
  return unread > 0 ? failure('cli.files-unread', { count: unread, all: files.length }) : success(null)
}
