/** The command line's language: the option before the environment, Chinese where neither says. */
import { expect, test } from 'vitest'
import { chooseLanguage } from './language.ts'

test.each([
  [[], {}, 'zh'],
  [[], { LANG: 'C.UTF-8' }, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  [['--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
  [['--lang=zh-CN'], { LANG: 'en_GB' }, 'zh'],
] as const)('%j in %j speaks %s', (args, environment, language) => {
  expect(chooseLanguage(args, environment)).toEqual({ language, args: [], asked: null })
})

test('the option is taken out wherever it stands, but not behind --', () => {
  expect(chooseLanguage(['search', '--lang', 'en', 'x'], {}).args).toEqual(['search', 'x'])
  expect(chooseLanguage(['search', '--', '--lang', 'en'], {})).toMatchObject({
    language: 'zh',
    args: ['search', '--', '--lang', 'en'],
  })
})

test.each([['--lang', 'fr'], ['--lang='], ['--lang']])('%j asks in vain', (...args) => {
  expect(chooseLanguage(args, {}).asked).not.toBeNull()
})
