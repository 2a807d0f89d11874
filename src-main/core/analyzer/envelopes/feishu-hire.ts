/** Feishu Hire: the wire of Feishu, told apart by the seven-digit family and the path. Facts: docs/envelopes.md, “Feishu Hire”. */
import type { EnvelopeRows } from './envelope.ts'
import { feishu } from './feishu.ts'

/** Whose recruiting it is instead: `北森招聘接口`, `自研招聘平台`. */
const others = `(?:${[
  'moka|北森|beisen|大易|谷露|用友|金蝶|钉钉|企业微信|boss ?直聘|直聘|智联|前程无忧|51job|猎聘|拉勾|牛客|脉脉|领英|linkedin|workday|greenhouse|lever|successfactors',
  '自研|自建|自己|自家|内部|第三方|外部|客户|公司|集团',
].join('|')}) ?的? ?`
/** What its API deals with, between name and noun: `招聘 offer 接口`. */
const resources =
  'offer|ehr|人才|候选人|职位|岗位|简历|投递|内推|外推|面试|笔试|评估|背调|入职|员工|猎头|官网|需求|备注|附件|来源|流程|talent|job|application|interview'

export const feishuHire: EnvelopeRows = {
  service: 'feishu-hire',
  shapes: feishu.shapes.map((shape) => ({ ...shape, rule: shape.rule.replace(/^feishu\//, 'feishu-hire/') })),
  values: [],
  marks: [
    { rule: 'feishu-hire/api', pattern: /(?<![\w-])hire\/v[12]\b/, strength: 'fair' },
    { rule: 'feishu-hire/path', texts: ['/hire/v1/', '/hire/v2/', 'client.hire.v', 'hire.v1.'], strength: 'strong' },
    { rule: 'feishu-hire/name', texts: ['飞书招聘', '飛書招聘', 'feishu hire', 'lark hire'], strength: 'fair' },
    {
      rule: 'feishu-hire/name',
      pattern: new RegExp(
        `(?<!${others})招聘(?:开放|[的侧端]|服务端| ?(?:${resources}|[a-z]{2,20}(?:_[a-z]{2,20}){1,4}) ?(?:信息|列表|详情)?)?(?: ?(?:open[ -]?)?api|接口|平台)`,
        'i',
      ),
      strength: 'some',
    },
    { rule: 'feishu-hire/name', pattern: /\bhire (?:open ?)?api\b/i, strength: 'some' },
    // A word that others have too, beside a number of the family.
    {
      rule: 'feishu-hire/name-called',
      pattern: new RegExp(
        `(?<!飞书|飛書|${others})招聘(?!系统|网站|软件|广告|预算|费)|\\bhire(?= ?[\u4e00-\u9fff])`,
        'i',
      ),
      strength: 'fair',
    },
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
