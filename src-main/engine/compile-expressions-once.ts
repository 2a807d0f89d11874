/** Has V8 compile a regular expression once, for as long as an engine runs. */
import { setFlagsFromString } from 'node:v8'

/**
 * V8 compiles an expression for its interpreter when it is first run, and for the machine when it is run again. The engine runs
 * most of its many again at once, and for long ones the first takes as long as the second: the first half million units of a log
 * cost a third less without it. For a command that reads one short text it makes no difference.
 */
export const compileExpressionsOnce = (): void => setFlagsFromString('--no-regexp-tier-up')

/**
 * Takes that back, before a thread starts. V8 takes compiled code of Node's own only under the flags it was compiled with: under
 * others a thread compiles all that it starts with anew, for 75 ms of processor time and 1.7 MB.
 */
export const compileExpressionsAsUsual = (): void => setFlagsFromString('--regexp-tier-up')
