/** Every bound of the analyzer in one table, so that no input can make it slow, deep or large. Lengths in UTF-16 units. */
export const limits = {
  /** Text up to this length is read whole; longer text record by record around what the prefilter finds. */
  wholeText: 65_536,
  /** Longest piece analyzed at once, and how much of it may stand before the place that called for it. */
  passage: 32_768,
  /** Looked at for numbers called codes where nothing was found. */
  opening: 4_000,
  /** Read of a single line at once. */
  line: 12_288,
  /** Text waits until this much more has come, so that small pieces are not read one by one. */
  block: 262_144,
  /** The beginning of a large piece, with which what is left of the one before it is read: longer than what is ever left. */
  joint: 65_536,
  lead: 4_096,
  /** How far before a record the call that it answers may stand. */
  before: 1_000,
  /** Lines a record may have before and after the line that called for it. */
  linesBefore: 48,
  linesAfter: 240,
  /** Open brackets followed; deeper ones are read as text. */
  depth: 48,
  /** JSON inside a string inside JSON … */
  nesting: 4,
  /** Fields, frames and statements of one passage. */
  fields: 4_000,
  frames: 2_000,
  statements: 512,
  /** How far after a number its documented wording is looked for. */
  wording: 160,
  /** How far before a code the title of its error may stand. */
  stack: 1_200,
  /** A message that merely follows a code on its line. */
  trailing: 600,
  /** A message, a key and the value of any other fact. */
  message: 4_000,
  key: 64,
  value: 1_000,
  /** Kept per finding; counting goes on. */
  spans: 200,
  /** Places of all findings of a text together, which windows fetch in pages: 8 MB. */
  places: 1_000_000,
  logIds: 200,
  times: 500,
  links: 12,
  scopes: 40,
  /** Distinct findings of one text, and how many of each are read in full. */
  findings: 400,
  samples: 3,
  /** Errors of other products. */
  foreign: 12,
  /** Shapes of records remembered, and the length of all of them together. */
  shapes: 4_000,
  shapeText: 8_000_000,
  /** Secrets marked in one text. */
  secrets: 2_000,
} as const
