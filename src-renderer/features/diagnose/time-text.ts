/** A time as the text gave it, short: ISO 8601 to seconds, its zone kept. */
export const timeText = (iso: string): string => {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(iso)
  if (parts === null) return iso
  const [, day, clock, zone] = parts
  return [`${day} ${clock}`, zone === 'Z' ? 'UTC' : zone].filter((part) => part !== undefined).join(' ')
}

/** Shorter still, for narrow columns: without year and zone. */
export const shortTimeText = (iso: string): string =>
  /^\d{4}-(\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)/.exec(iso)?.slice(1).join(' ') ?? iso
