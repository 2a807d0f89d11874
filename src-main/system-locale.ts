/** The system's language as a BCP 47 tag. */

/** Of all that knows it, rules of plurals read the least: a format of dates or numbers leaves 8 MB of ICU's tables in memory. */
export const systemLocale = (): string => new Intl.PluralRules().resolvedOptions().locale
