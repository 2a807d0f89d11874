/** The tables of the recognisers: complete, worded in both languages, each row able to speak. */
import { describe, expect, test } from 'vitest'
import { isMessageKey } from '../../../../src-preload/translate.ts'
import { shippedCatalog, shippedKnowledge } from '../../../corpus/shipped-analyzer.ts'
import { serviceRule } from '../rules/rules.ts'
import { importedEnvelope } from './imported-envelope.ts'
import { otherVendors } from './other-vendors.ts'
import { envelopes } from './registry.ts'
import { createMarkFinder } from './text-marks.ts'

test('every service has its recogniser, in the order of the catalog', () => {
  expect(envelopes.map(({ service }) => service)).toEqual(shippedCatalog.services.map(({ id }) => id))
  expect(shippedKnowledge.envelopes).toEqual(envelopes)
})

describe.each(envelopes.map((envelope) => [envelope.service, envelope] as const))('%s', (service, envelope) => {
  const rules = [...envelope.shapes, ...envelope.values, ...envelope.marks].map(({ rule }) => rule)

  test('every rule is its own and has a reason in words', () => {
    for (const rule of rules) {
      expect(rule.startsWith(`${service}/`)).toBe(true)
      expect(isMessageKey(serviceRule(rule, 'hint').says), rule).toBe(true)
    }
    for (const { name } of envelope.families) expect(isMessageKey(name), name).toBe(true)
  })
  test('wordings are of codes its document lists', () => {
    for (const code of Object.keys(envelope.wordings))
      expect(
        shippedKnowledge.view.byCode(code).some((entry) => entry.service === service),
        code,
      ).toBe(true)
  })
  test('every text mark is found, in any case', () => {
    const find = createMarkFinder([envelope], otherVendors)
    for (const { rule, texts } of envelope.marks)
      for (const text of texts ?? []) {
        const found = find(`x ${text.toUpperCase()} y`).of.get(service) ?? []
        expect(
          found.map(({ meaning }) => meaning.rule.id),
          text,
        ).toContain(rule)
      }
  })
})

test('a name inside a longer word is another name', () => {
  const find = createMarkFinder(envelopes, otherVendors)
  expect(find('Skylark clarkson manufacturing').of.size).toBe(0)
})

test('every other product can be recognised by something', () => {
  for (const { name, shapes, values, texts, names, patterns } of otherVendors)
    expect(
      [shapes, values, texts, names, patterns].some((rows) => (rows?.length ?? 0) > 0),
      name,
    ).toBe(true)
})

test('an imported table is recognised by its names and hosts', () => {
  const service = {
    ...shippedCatalog.services[0],
    id: 'pay',
    name: { zh: '支付中台', en: 'Pay Hub' },
    aliases: ['payhub'],
    hosts: ['pay.example.com'],
  }
  const find = createMarkFinder(
    [importedEnvelope(service as Parameters<typeof importedEnvelope>[0], { description: null, forms: new Set() })],
    otherVendors,
  )
  const rules = (find('支付中台 https://pay.example.com/x').of.get('pay') ?? []).map(({ meaning }) => meaning.rule.id)
  expect(rules.sort()).toEqual(['pay/host', 'pay/name'])
})
