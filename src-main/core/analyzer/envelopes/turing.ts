/** Turing platform: `code` + `message` + `data{}` + `trace_id`, mostly seen through OpenAI SDKs. Facts: docs/envelopes.md, “Turing”. */
import type { EnvelopeRows } from './envelope.ts'

export const turing: EnvelopeRows = {
  service: 'turing',
  shapes: [
    { rule: 'turing/trace-id', code: ['code'], message: ['message'], all: ['trace_id'], strength: 'some' },
    { rule: 'turing/code-message', code: ['code'], message: ['message'], strength: 'some' },
    { rule: 'turing/data', code: ['code'], message: ['message'], all: ['data{}'], strength: 'hint' },
    { rule: 'turing/code-only', code: ['code', 'Code'], message: [], strength: 'some' },
    {
      rule: 'turing/foreign-keys',
      any: [
        'reqid',
        'ttl',
        'sid',
        'request_id',
        'RequestId',
        'err_code',
        'err_msg',
        'status',
        'timestamp',
        'path',
        'success',
        'errors',
        'name',
        'more_info',
        'log_id',
        'log_id',
        'logid',
        'detail.logid',
        'statusCode',
        'stack',
      ],
      strength: 'against',
    },
  ],
  values: [
    { rule: 'turing/tur-trace', path: 'trace_id', value: /^tur_/, strength: 'proof' },
    { rule: 'turing/uuid-trace', path: 'trace_id', value: /^[0-9a-f]{8}-[0-9a-f]{4}-/i, strength: 'against' },
  ],
  marks: [
    { rule: 'turing/host', texts: ['live-turing', 'llm.tcljd.com', 'login.tcl.com'], strength: 'strong' },
    { rule: 'turing/trace', pattern: /tur_[0-9A-Za-z]{4,64}/, strength: 'strong' },
    { rule: 'turing/header', texts: ['x-turing-trace-id'], strength: 'strong' },
    {
      rule: 'turing/environment',
      texts: ['TURING_API_KEY', 'TURING_CLIENT', 'TURING_ENVIRONMENT'],
      strength: 'strong',
    },
    { rule: 'turing/name', texts: ['turing', '图灵', '圖靈'], strength: 'fair' },
    // A name that others have too, called as what answers.
    {
      rule: 'turing/name-called',
      pattern:
        /(?:图灵(?:平台|接口|网关)|(?:图灵|turing) ?(?:的?接口)? ?(?:返回|报)|turing (?:api|platform|gateway|error|answer(?:s|ed)|return(?:s|ed)|respon(?:ds|ded|se)|gives|gave|says|said|keeps|request failed|call failed|rejects|rejected|refused)|\b(?:from|on|by|against|calling) turing\b(?! ?(?:tests?|machines?|complete|award|robot|pi)\b))/i,
      strength: 'some',
    },
    {
      rule: 'turing/error-class',
      pattern:
        /\b(?:Turing[A-Za-z]{0,24}|turing[_-]?(?:sdk|client|api|ai)?(?:\.[A-Za-z_]{1,24}){0,3}\.[A-Za-z]{0,24})(?:Error|Exception)\b/,
      strength: 'some',
    },
    {
      rule: 'turing/openai-class',
      pattern:
        /\b(?:BadRequest|Authentication|PermissionDenied|NotFound|Conflict|UnprocessableEntity|RateLimit|InternalServer)Error: \d{3} [A-Z]/,
      strength: 'some',
    },
  ],
  families: [],
  calls: /\/api\/v\d\//,
  digits: [4, 4],
  wordings: {},
}
