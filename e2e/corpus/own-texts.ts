export const ownTexts = (
  _: unknown,
): readonly (readonly [string, readonly import('./labelled-text.ts').LabelledText[]])[] => []
