/** `read`: the text in pictures. */
import { failure, success } from '../../src-preload/model/outcome.ts'
import { answerFiles } from './answer-files.ts'
import type { Command } from './host.ts'
import { readArguments } from './read-arguments.ts'
import { readPictureFile } from './read-picture-file.ts'
import { orUnreadable } from './unreadable.ts'

export const read: Command = {
  async run(args, host) {
    const given = readArguments(args, { json: { type: 'boolean' } })
    if (!given.ok) return given
    const { values, positionals } = given.value
    if (positionals.length === 0) return failure('cli.no-picture')
    let found = false
    const answered = await answerFiles(positionals, host, async (file, place) => {
      const picture = await orUnreadable(file, () => readPictureFile(file, host))
      if (!picture.ok) return picture
      if (place > 0 && values.json !== true) await host.print('')
      if (positionals.length > 1 && values.json !== true) await host.print(`${file}:`)
      const { text } = picture.value
      if (values.json === true) await host.print(JSON.stringify(picture.value))
      else if (text !== '') await host.print(text)
      found ||= text !== ''
      return success(null)
    })
    return answered.ok ? success(found) : answered
  },
}
