/** Sentences and expected failures as values: what happened, where, and what to do, in whatever language is shown. */

/** A message key of `resources/locales` and the values of its slots. Core speaks in these; windows and CLI translate. */
export interface Sentence {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** An expected failure, worded for the person who can mend it. */
export type Problem = Sentence

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const failure = (key: string, values: Problem['values'] = {}): Outcome<never> => ({
  ok: false,
  problem: { key, values },
})
