/** Advice is Markdown that renders as its document means it: nested lists stay nested, nothing turns into code, links lead out. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { shippedCatalog, shippedSources } from '../../shipped.fixture.ts'
import { runs } from '../../thoroughness.fixture.ts'
import { feishu } from './adapters/feishu.ts'
import { absolutizeLinks, listBareLinks, toAbsolute } from './links.ts'
import { escapeMarkdown, parseMarkdown, plainText, tidyMarkdown, walkMarkdown } from './markdown.ts'

const { texts } = shippedSources
const { entries } = shippedCatalog
const adviceOf = (id: string) => entries.find((entry) => entry.id === id)?.advice ?? ''
const advised = entries.flatMap(({ id, advice }) => (advice === null ? [] : [{ id, root: parseMarkdown(advice) }]))

/** The blocks as nested lists: `p` paragraph, `img` a paragraph that is one image, `ol`/`ul` with their items. */
const outline = (node: Nodes): unknown => {
  if (node.type === 'paragraph') return node.children.every(({ type }) => type === 'image') ? 'img' : 'p'
  if (node.type === 'list') return { [node.ordered ? 'ol' : 'ul']: node.children.map(outline) }
  return 'children' in node ? node.children.map(outline) : node.type
}

describe('nesting is as in the document', () => {
  test.each([
    ['feishu/11246', ['p', { ul: [['p'], ['p'], ['p']] }]],
    ['feishu/40013', ['p', 'p', { ul: [['p'], ['p'], ['p'], ['p'], ['p'], ['p'], ['p']] }]],
    [
      'feishu/41050',
      [
        'p',
        {
          ul: [
            ['p', 'p', 'p', 'img', 'p', 'img'],
            ['p', 'p', 'p', 'img'],
          ],
        },
        'p',
      ],
    ],
    ['feishu/90235', ['p', { ul: [['p'], ['p'], ['p']] }]],
    [
      'feishu/91402',
      [
        'p',
        {
          ul: [
            ['p', 'p', 'img'],
            ['p', 'img'],
          ],
        },
      ],
    ],
    [
      'feishu/91403',
      [
        'p',
        {
          ul: [
            ['p', 'img', 'p', { ul: [['p'], ['p', 'img']] }],
            ['p', 'img'],
          ],
        },
        'p',
      ],
    ],
    [
      'feishu/99991663',
      [
        'p',
        'p',
        {
          ul: [
            ['p'],
            [
              'p',
              {
                ul: [
                  [
                    'p',
                    {
                      ul: [
                        ['p', 'img'],
                        ['p', 'img'],
                      ],
                    },
                  ],
                  ['p', 'p'],
                ],
              },
            ],
          ],
        },
        'p',
      ],
    ],
    ['feishu/99991668', ['p', { ul: [['p'], ['p']] }]],
    [
      'feishu/99992351',
      [
        'p',
        {
          ul: [
            [
              'p',
              {
                ol: [
                  ['p', 'img'],
                  ['p', 'img'],
                ],
              },
            ],
            ['p', { ol: [['p'], ['p'], ['p'], ['p', 'p']] }],
          ],
        },
        'p',
      ],
    ],
    ['feishu/99992361', ['p', { ul: [['p'], ['p']] }, 'img']],
    ['feishu-project/30006', [{ ul: [['p'], ['p'], ['p'], ['p'], ['p']] }]],
  ])('%s', (id, expected) => {
    expect(outline(parseMarkdown(adviceOf(id)))).toEqual(expected)
  })
})

test('no indentation turns into code, no HTML, no stray marks of bold or links', () => {
  const strange = advised.flatMap(({ id, root }) =>
    [...walkMarkdown(root)]
      .filter(
        (node) => ['code', 'html'].includes(node.type) || (node.type === 'text' && /\*\*|\]\(|\t/.test(node.value)),
      )
      .map((node) => `${id} ${node.type}`),
  )
  expect(strange).toEqual([])
})

test('every bullet of a Feishu Project row is an item with its very text', () => {
  const document = texts.get('feishu-project.txt') ?? ''
  const bullets = [...document.matchAll(/^ {2}\* (.*)$/gm)].map(([, text]) => text?.trim())
  const items = entries
    .filter(({ service }) => service === 'feishu-project')
    .flatMap(({ advice }) => [...walkMarkdown(parseMarkdown(advice ?? ''))])
    .filter(({ type }) => type === 'listItem')
    .map(plainText)
  expect(bullets.length).toBeGreaterThan(95)
  expect(items).toEqual(bullets)
})

test('rewriting links changes no visible word of any Feishu row', () => {
  const { rows } = feishu.cut(
    texts.get('feishu.md') ?? '',
    feishu.columns.map(({ heading }) => heading),
    () => {},
  )
  const words = (markdown: string) => plainText(parseMarkdown(markdown))
  const shown = entries.filter(({ service }) => service === 'feishu').map(({ advice }) => words(advice ?? ''))
  expect(shown).toEqual(rows.map(({ cells }) => words((cells[2] ?? '').trim())))
})

describe('links', () => {
  const all = entries.flatMap(({ links }) => links)

  test('every target is an absolute address, in the list and in the Markdown', () => {
    const targets = advised.flatMap(({ root }) =>
      [...walkMarkdown(root)].flatMap((node) => ('url' in node ? node.url : [])),
    )
    expect(targets.length).toBeGreaterThan(100)
    expect([...targets, ...all.map(({ url }) => url)].filter((url) => !/^https?:\/\/[\w.-]+(\/|$)/.test(url))).toEqual(
      [],
    )
  })

  test('Feishu’s own paths become pages, images stay links', () => {
    expect(entries.find(({ id }) => id === 'feishu/10012')?.links).toEqual([
      {
        kind: 'page',
        url: 'https://open.feishu.cn/document/ukTMukTMukTM/uMTNz4yM1MjLzUzM',
        text: 'API访问凭证概述',
      },
    ])
    expect(all.filter(({ kind }) => kind === 'image')).toHaveLength(13)
    expect(all.filter(({ kind, url }) => kind === 'image' && !url.startsWith('https://sf3-cn.feishucdn.com/'))).toEqual(
      [],
    )
  })

  test('only web addresses are made absolute', () => {
    const unknown = () => null
    expect(toAbsolute('//host/x.png', unknown)).toBe('https://host/x.png')
    for (const target of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '/relative',
      '#anchor',
      'https://',
      'data:text/html,x',
    ])
      expect(toAbsolute(target, unknown)).toBeNull()
  })

  test('bare addresses end before punctuation', () => {
    expect(listBareLinks('见 https://a.cn/x。(https://b.cn/y), https://c.cn/z?').map(({ url }) => url)).toEqual([
      'https://a.cn/x',
      'https://b.cn/y',
      'https://c.cn/z',
    ])
  })

  test('making links absolute twice changes nothing the second time', () => {
    const place = { line: 1, row: null }
    const target = fc.constantFrom('/ssl:ttdoc/a', '//cdn/x.png', 'https://x.cn', 'mailto:a@b', '<//c d>')
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .tuple(fc.constantFrom('', '!'), fc.stringMatching(/^[\w ]{0,8}$/), target)
        .map(([mark, text, url]) => `${mark}[${text}](${url})`),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const resolveLink = feishu.resolveLink ?? (() => null)
        const once = absolutizeLinks(pieces.join(' '), resolveLink, () => {}, place).markdown
        const twice = absolutizeLinks(once, resolveLink, () => {}, place).markdown
        expect(twice).toBe(once)
      }),
    )
  })
})

describe('Markdown made of plain text', () => {
  const marked = fc.stringMatching(/^[ -~“”「」中文🙂]{0,40}$/u)

  test('shows the text letter for letter', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'grapheme' })), (text) => {
        const line = text.replace(/\s+/g, ' ').trim()
        expect(plainText(parseMarkdown(escapeMarkdown(line)))).toBe(line)
      }),
      { numRuns: runs(1000) },
    )
  })

  test('leaves what needs no escape as it is', () => {
    const line = '检查 user_id 和 "expand" 参数:{ "need_workflow":true}，max=100 (13位数字)'
    expect(escapeMarkdown(line)).toBe(line)
  })

  test('tidying is done once and for all', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \t\na-b*-]{0,60}$/), (text) => {
        expect(tidyMarkdown(tidyMarkdown(text))).toBe(tidyMarkdown(text))
        expect(tidyMarkdown(text)).not.toMatch(/\t|\n{3}/)
      }),
    )
  })
})
