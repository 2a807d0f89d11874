/** What the driver of a log puts before every line that a program prints: syslog, journald, Docker, Kubernetes. */

/** With the time of the line: `Nov 20 10:00:00 host app[12]: `, `<134>1 2026-…Z host app 12 - - `, `2026-…Z stdout F `. */
export const timedPrefix = [
  String.raw`(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [\w.-]{1,60} [\w.\-/@]{1,60}(?:\[\d{1,8}\])?: `,
  String.raw`<\d{1,3}>\d \d{4}-\d\d-\d\dT[\d:.,]{8,18}(?:Z|[+-]\d\d:?\d\d) [\w.-]{1,60} [\w.\-/@]{1,60} [\w-]{1,20} [\w-]{1,40} - `,
  String.raw`\d{4}-\d\d-\d\dT[\d:.,]{8,18}(?:Z|[+-]\d\d:?\d\d) (?:std(?:out|err) [FP] |[\w.-]{1,60} [\w.\-/@]{1,60}\[\d{1,8}\]: )?`,
].join('|')

/** With the name of the container alone: `web-1  | `, `[pod/web-6f7c9/main] `. */
export const namedPrefix = String.raw`[\w.-]{1,60} {1,8}\| ?|\[pod/[\w.-]{1,80}/[\w.-]{1,60}\] `
