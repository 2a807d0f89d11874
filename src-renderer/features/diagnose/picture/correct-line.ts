/** A picture's text with one line in the person's words: what they typed is sure. */
import type { PictureLine, PictureText } from '../../../../src-preload/model/picture.ts'

export const correctLine = (picture: PictureText, line: PictureLine, words: string): PictureText => {
  const shift = words.length - (line.span.end - line.span.start)
  const { start, end } = line.span
  return {
    ...picture,
    text: picture.text.slice(0, start) + words + picture.text.slice(end),
    lines: picture.lines.map((other) => {
      if (other === line)
        return {
          ...line,
          span: { start, end: end + shift },
          characters: Array.from(words, (_, index) => ({
            at: (index + 0.5) / words.length,
            certainty: 1,
            lookalikes: [],
          })),
        }
      const moved = other.span.start >= end ? shift : 0
      return { ...other, span: { start: other.span.start + moved, end: other.span.end + moved } }
    }),
  }
}
