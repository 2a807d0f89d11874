/** Takes the common endings off an English word, so that `exceeds`, `exceeded` and `exceed` share their beginning. */

const endings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ed', 'es', 's', 'e'] as const

/** Never shorter than four letters; `ss` and `us` are not plurals. */
export const stem = (word: string): string => {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 4) continue
    if (ending === 's' && /(?:ss|us|is)$/.test(word)) return word
    return word.slice(0, -ending.length)
  }
  return word
}
