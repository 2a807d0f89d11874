/** Office documents as their programs write them, and as none does: cells apart by tabs, lines apart, nothing twice. */

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { officeText } from './office-text.ts'
import { unpackFile } from './unpack-file.ts'

const types = { '[Content_Types].xml': '<Types/>' }
const partsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries({ ...types, ...files }).map(([name, text]) => ({ name: `a/${name}`, bytes: strToU8(text) }))
const read = (files: Readonly<Record<string, string>>) => officeText(partsOf(files))

const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

test('sheets in their order: shared, inline and plain cells, gaps, no formulas and no readings of Han characters', () => {
  const shared =
    '<sst><si><t>code</t></si><si><r><t>权</t></r><r><t xml:space="preserve">限 &lt;b&gt;</t></r><rPh sb="0"><t>けん</t></rPh></si></sst>'
  const first =
    '<x:worksheet xmlns:x="y"><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>' +
    '<x:row r="2"><x:c r="A2"><x:f>1+1</x:f><x:v>99991672</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>in&#10;line</x:t></x:is></x:c></x:row><x:row r="3"/></x:worksheet>'
  const sheets = { 'xl/worksheets/sheet10.xml': '<row><c><v>last</v></c></row>', 'xl/worksheets/sheet2.xml': first }
  expect(read({ 'xl/sharedStrings.xml': shared, ...sheets })).toBe('code\t\t权限 <b>\n99991672\tin\nline\n\n\nlast\n')
})

test('paragraphs are lines, rows of a table too; what stands there for older programs is not told twice', () => {
  const run = (text: string) => `<w:r><w:t>${toXml(text)}</w:t></w:r>`
  const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
  const document =
    `<w:p>${run('{"code":')}${run('99991672}')}</w:p><w:p>${run('a')}<w:tab/>${run('b')}<w:br/>${run('c & <d>')}</w:p>` +
    `<w:tbl><w:tr>${cell('1')}${cell('2')}</w:tr></w:tbl><w:p><mc:AlternateContent><mc:Choice>${run('box')}</mc:Choice>` +
    `<mc:Fallback>${run('box')}</mc:Fallback></mc:AlternateContent><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>`
  expect(read({ 'word/document.xml': document })).toBe('{"code":99991672}\na\tb\nc & <d>\n1 \t2 \t\nbox\n')
  const slide = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
  expect(read({ 'ppt/slides/slide2.xml': slide('two'), 'ppt/slides/slide1.xml': slide('one') })).toBe('one\n\ntwo\n')
})

test('any zip without their parts is none; whatever stands in the parts, nothing is thrown', () => {
  expect(officeText([])).toBeNull()
  expect(read({ 'other/document.xml': '<w:t>x</w:t>' })).toBeNull()
  const piece = fc.constantFrom(
    '<w:t>',
    '</w:t>',
    '<',
    '>',
    '&#99999999;',
    '&#x0;',
    '<c r="ZZZ9" t="s">',
    '<v>',
    '7',
    '/',
    '<row',
    '<si>',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.constantFrom('word/document.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'),
      (pieces, name) => {
        read({ 'xl/worksheets/sheet1.xml': '<row><c t="s"><v>0</v></c></row>', [name]: pieces.join('') })
      },
    ),
  )
})

test('of a document its words come under its own name, then its pictures; of one in an archive too', async () => {
  const zip = zipSync({
    ...{ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:p><w:t>99991672</w:t></w:p>') },
    ...{ 'word/media/image1.png': strToU8('png'), 'word/styles.xml': strToU8('<w:styles/>') },
  })
  const names = async (name: string, bytes: Uint8Array) => {
    const unpacked = await unpackFile(name, bytes)
    return unpacked.ok && unpacked.value.map((file) => [file.name, new TextDecoder().decode(file.bytes)])
  }
  expect(await names('case.docx', zip)).toEqual([
    ['case.docx', '99991672\n'],
    ['case.docx/word/media/image1.png', 'png'],
  ])
  expect(await names('all.zip', zipSync({ 'case.docx': zip }))).toHaveLength(2)
})
