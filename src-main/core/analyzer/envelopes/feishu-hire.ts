/** Feishu Hire: the wire of Feishu, told apart by the seven-digit family and the path. Facts: docs/envelopes.md, “Feishu Hire”. */
import type { EnvelopeRows } from './envelope.ts'
import { feishu } from './feishu.ts'

export const feishuHire: EnvelopeRows = {
  service: 'feishu-hire',
  shapes: feishu.shapes.map((shape) => ({ ...shape, rule: shape.rule.replace(/^feishu\//, 'feishu-hire/') })),
  values: [],
  marks: [
    { rule: 'feishu-hire/api', pattern: /(?<![\w-])hire\/v[12]\b/, strength: 'fair' },
    { rule: 'feishu-hire/path', texts: ['/hire/v1/', '/hire/v2/', 'client.hire.v', 'hire.v1.'], strength: 'strong' },
    { rule: 'feishu-hire/name', texts: ['飞书招聘', '飛書招聘', 'feishu hire', 'lark hire'], strength: 'fair' },
    { rule: 'feishu-hire/name', pattern: /招聘(?:开放)?(?:接口|平台| ?api)/i, strength: 'some' },
    { rule: 'feishu-hire/name', pattern: /\bhire (?:open ?)?api\b/i, strength: 'some' },
    {
      rule: 'feishu-hire/scope',
      pattern: /hire:(?:talent|application|job|offer|interview|referral|employee|note|auth|attachment)\w*/,
      strength: 'some',
    },
    ...feishu.marks
      .filter((mark) => mark.rule !== 'feishu/sdk-call' && mark.rule !== 'feishu/api')
      .map((mark) => ({ ...mark, rule: mark.rule.replace(/^feishu\//, 'feishu-hire/') })),
  ],
  families: [{ from: 1_002_001, to: 1_002_999, name: 'family.hire' }],
  calls: /\/open-apis\//,
  borrowedWire: true,
  digits: [7, 7],
  wordings: {},
}
