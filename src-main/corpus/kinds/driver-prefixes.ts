/** Answers printed over several lines, each behind what the driver of the log puts there, between lines of the same program. */
import type { ErrorCase } from '../error-case.ts'
import type { Kind } from './kind.ts'
import { bodyOf } from './wires.ts'

export const driverPrefixes: readonly (readonly [name: string, prefix: string])[] = [
  ['syslog', 'Nov 20 09:00:01 gw-2 alertd[991]: '],
  ['syslog-5424', '<134>1 2026-11-20T09:00:01.003Z gw-2 alertd 991 - - '],
  ['journald', '2026-11-20T09:00:01+0800 gw-2 alertd[991]: '],
  ['docker', '2026-11-20T09:00:01.123456789Z '],
  ['kubernetes', '2026-11-20T09:00:01.123456789Z stderr F '],
  ['compose', 'alert-1  | '],
  ['kubectl', '[pod/alert-6f7c9-x2x1/main] '],
]

export const behind = (prefix: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n')

const printed = (error: ErrorCase): string =>
  `call failed, answer below\n${JSON.stringify(JSON.parse(bodyOf(error)), null, 2)}`

export const prefixed: Kind = {
  name: 'a driver before every line of an answer',
  renderings: driverPrefixes.map(([name, prefix]) => ({ name, render: (error) => behind(prefix, printed(error)) })),
}
