/** Texts made to be expensive: what each repeats. */

export const expensiveUnits: Readonly<Record<string, string>> = {
  braces: '{',
  brackets: '[',
  'brackets and braces': '[{(',
  'empty objects': '{}',
  quotes: '"\\"\\\\"',
  'open quotes': '"',
  apostrophes: "'",
  backslashes: '\\',
  codes: 'code:',
  'codes with numbers': 'code:10003 ',
  'nested objects': '{"a":',
  'nested texts': '{"error":{"code":10003,"msg":"',
  'unbalanced quotes': '{"code":10003,"msg":"x',
  nul: '\0',
  'lone surrogates': '\ud800',
  digits: '1',
  numbers: '99991663,',
  words: 'error 10003 ',
  continuation: "'a' +\n",
  messages: 'msg=a code=10003 ',
  entities: '&quot;',
  'line breaks': '\n',
  'one long line': 'x',
}

export const repeatTo = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
