/** The colours of the errors of a case, commonest first, as tokens and as a canvas understands them. */

const tokens = ['--tone-red', '--tone-blue', '--tone-amber', '--tone-violet', '--tone-teal', '--tone-neutral'] as const

/** For a stylesheet. */
export const seriesColour = (series: number): string => `var(${tokens[series % tokens.length]})`

/** What a colour of the stylesheet is just now, in the theme of this element. */
export const resolveColour = (element: HTMLElement, colour: string): string => {
  const before = element.style.color
  element.style.color = colour
  const resolved = getComputedStyle(element).color
  element.style.color = before
  return resolved
}
