/** Whether a pasted text is an error to read; one short line is a query. */
export const isErrorText = (text: string): boolean => text.length > 120 || /[\n{}]/.test(text.trim())
