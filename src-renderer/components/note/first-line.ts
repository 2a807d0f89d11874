/** The first line of a note that says something, without the marks of Markdown: cheap, for a line that may be cut anywhere. */

const lineMarks = /^[\s>#*+-]+/
const links = /!?\[([^\][\n]{1,300})\]\([^)\s]{1,2000}\)/g
const marks = /\*\*|`/g

export const firstLine = (markdown: string): string =>
  (markdown.split('\n').find((line) => line.replace(lineMarks, '').trim() !== '') ?? '')
    .replace(lineMarks, '')
    .replace(links, '$1')
    .replace(marks, '')
    .trim()
