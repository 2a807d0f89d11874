/** What a command has to work with: its texts, where it reads and writes, and how wide and colourful it may write. */
import type { Readable } from 'node:stream'
import type { Translate } from '../../src-preload/message.ts'
import type { TextLanguage } from '../../src-preload/model/catalog.ts'
import type { Outcome } from '../../src-preload/model/outcome.ts'
import type { PictureText } from '../../src-preload/model/picture.ts'
import type { Policy } from '../policy/policy.ts'

export interface CliHost {
  /** The folder with the compiled catalog and index. */
  readonly resources: string
  /** Where the app keeps the person's data. */
  readonly dataFolder: string
  /** What administrators have decided; what is wrong with it has been told. */
  readonly policy: Policy
  readonly language: TextLanguage
  readonly t: Translate
  /** Columns of the terminal; null when the output goes elsewhere and nothing may be cut. */
  readonly width: number | null
  readonly colour: boolean
  /** Lines of standard input as they come. */
  readonly input: AsyncIterable<string>
  /** Standard input as bytes, for a command that speaks a protocol; opened by the call. */
  stdin(): Readable
  /** The text in a picture file's bytes. */
  readPicture(bytes: Uint8Array): Promise<Outcome<PictureText>>
  /** Writes a line to standard output; resolves when more may follow. */
  print(line: string): Promise<void>
  /** Writes a line to standard error. */
  warn(line: string): void
}

/** `true`: something was found; `failed`: what `--fail-on` names was. A problem is one sentence and means wrong usage or unreadable input. */
export type CommandOutcome = Outcome<boolean | 'failed'>

/** One command of the command line: a file beside this one and a line in `run-cli.ts`. */
export interface Command {
  run(args: readonly string[], host: CliHost): Promise<CommandOutcome>
}
