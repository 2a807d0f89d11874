/** What nobody caught: Node would end the host and Electron show a dialog. It is logged, told in a sentence, and the host goes on. */

export interface UnexpectedDependencies {
  /** Tells the person; the same sentence is listed once. */
  tell(): void
  log(line: string): void
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `no error, but ${String(error)}`

/** From now on, for exceptions and rejected promises of the whole process. */
export const catchUnexpected = ({ tell, log }: UnexpectedDependencies): void => {
  const caught = (error: unknown) => {
    log(`unexpected: ${stackOf(error)}`)
    try {
      tell()
    } catch (another) {
      log(`and it could not be told: ${stackOf(another)}`)
    }
  }
  process.on('uncaughtException', caught)
  process.on('unhandledRejection', caught)
}
