/** Whether a line begins a new record of a log: a time, a level, a driver's prefix before one, or a JSON object per line. */

const start = new RegExp(
  [
    // Tags in brackets or a syslog priority may stand before the time.
    String.raw`(?:\[[\w .:/#@-]{1,40}\][ -]{0,3}|<\d{1,3}>\d{0,2} ?){0,3}[[("']?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d`,
    String.raw`(?:\[[\w .:/#@-]{1,40}\][ -]{0,3}){0,2}\[?\d\d:\d\d:\d\d[.,\] ]`,
    String.raw`<\d{1,3}>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d`,
    String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d `,
    String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} \S+ \S+ \[`,
    String.raw`\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL)\]?[ :|\t]`,
    '(?:time|ts|level|lvl)=',
    String.raw`[IWEF]\d{4} \d\d:\d\d`,
    String.raw`\{"(?:time|ts|timestamp|@timestamp|level|lvl|msg|message|log|date)"`,
  ].join('|'),
  'y',
)
/** `web-1  | ` before everything. */
const driver = /[\w.-]{1,60} {1,8}\| ?/y

export const startsRecord = (text: string, line: number): boolean => {
  driver.lastIndex = line
  start.lastIndex = driver.test(text) ? driver.lastIndex : line
  return start.test(text)
}
