/** What scripts and agents get is what the published schemas say; the schema files change only on purpose. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTranslate } from '../../src-preload/translate.ts'
import { shippedEngine as engine, shippedCatalog } from '../shipped.fixture.ts'
import { sampled } from '../thoroughness.fixture.ts'
import { toDiagnosisRecord } from './diagnosis-record.ts'
import { toHitRecord } from './hit-record.ts'
import { diagnosisSchema, entrySchema, hitSchema, publishedSchemas, toJsonSchemaFile } from './schemas.ts'

const folder = resolve(import.meta.dirname, '../../docs/json')
const names = Object.keys(publishedSchemas) as (keyof typeof publishedSchemas)[]

test.each(names)('docs/json/%s.schema.json is the schema; UPDATE_SCHEMAS=1 writes it anew', (name) => {
  const file = resolve(folder, `${name}.schema.json`)
  if (process.env.UPDATE_SCHEMAS === '1') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, toJsonSchemaFile(name))
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(toJsonSchemaFile(name))
})

test('every entry is as its schema says, and has no field the schema lacks', () => {
  const known = new Set(Object.keys(entrySchema.shape))
  for (const entry of shippedCatalog.entries) {
    entrySchema.parse(entry)
    expect(Object.keys(entry).filter((field) => !known.has(field))).toEqual([])
  }
})

test('hits and diagnoses are as their schemas say', () => {
  for (const hit of engine.search('token', { limit: 50 })) hitSchema.parse(toHitRecord(hit))
  for (const language of ['zh', 'en'] as const) {
    const t = createTranslate(language === 'zh' ? 'zh-CN' : 'en')
    for (const { code, message } of sampled(shippedCatalog.entries, 16))
      diagnosisSchema.parse(
        toDiagnosisRecord(engine.diagnose(JSON.stringify({ code: Number(code), msg: message })), { t, language }),
      )
  }
})
