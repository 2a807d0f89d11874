/** Turing, mostly through OpenAI SDKs: docs/envelopes.md, “Turing”. */
import type { ErrorCase } from '../error-case.ts'
import { json, python } from './notation.ts'
import { forServices } from './renderer.ts'

const turingBody = ({ code, message, logId }: ErrorCase) => ({ code: Number(code), message, data: {}, trace_id: logId })
/** The OpenAI SDKs' class for a status. */
export const errorClass = (http: number) =>
  ({
    400: 'BadRequestError',
    401: 'AuthenticationError',
    403: 'PermissionDeniedError',
    404: 'NotFoundError',
    409: 'ConflictError',
    422: 'UnprocessableEntityError',
    429: 'RateLimitError',
  })[http] ?? (http >= 500 ? 'InternalServerError' : 'APIStatusError')
export const turingRenderers = forServices(
  ['turing'],
  [
    { name: 'turing-json', render: (error) => ({ text: json(turingBody(error)), logId: true }) },
    { name: 'turing-json-pretty', render: (error) => ({ text: json(turingBody(error), 2), logId: true }) },
    {
      name: 'turing-json-short',
      render: ({ code, message }) => ({ text: json({ code: Number(code), message, data: {} }) }),
    },
    { name: 'turing-json-minimal', render: ({ code, message }) => ({ text: json({ code: Number(code), message }) }) },
    {
      name: 'turing-openai-python',
      render: (error) => ({
        text: `openai.${errorClass(error.http)}: Error code: ${error.http} - ${python(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-openai-python-traceback',
      render: (error) => ({
        text: `Traceback (most recent call last):\n  File "/srv/app/chat.py", line 1124, in ask\n    resp = client.chat.completions.create(model="turing/gpt-4o", messages=messages)\n  File "/usr/lib/python3.11/site-packages/openai/_base_client.py", line 1061, in _request\n    raise self._make_status_error_from_response(err.response) from None\nopenai.${errorClass(error.http)}: Error code: ${error.http} - ${python(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-openai-node',
      render: (error) => ({
        text: `${errorClass(error.http)}: ${error.http} ${error.message}\n    at APIError.generate (/app/node_modules/openai/error.js:55:20)\n    at OpenAI.makeStatusError (/app/node_modules/openai/core.js:312:33) {\n  status: ${error.http},\n  headers: { 'content-type': 'application/json', 'x-turing-trace-id': '${error.logId}' },\n  error: { code: ${error.code}, message: ${python(error.message)}, data: {}, trace_id: '${error.logId}' },\n  code: ${error.code},\n  param: undefined,\n  type: undefined\n}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-curl',
      render: (error) => ({
        text: `HTTP/1.1 ${error.http} X\ncontent-type: application/json\nx-turing-trace-id: ${error.logId}\n\n${json(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-log',
      render: (error) => ({
        text: `${error.time} [ERROR] POST https://live-turing.cn.llm.tcljd.com/api/v1/chat/completions -> ${error.http} ${json(turingBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'turing-error-object',
      render: ({ code, message, logId }) => ({
        text: json({ error: { code: Number(code), message, trace_id: logId } }),
        logId: true,
      }),
    },
    {
      name: 'turing-sse',
      render: (error) => ({
        text: `data: {"choices":[{"delta":{"content":"你好"}}]}\n\ndata: ${json(turingBody(error))}\n\n`,
        logId: true,
      }),
    },
    {
      name: 'turing-url',
      render: ({ code }) => ({
        text: `https://live-turing-docs.cn.llm.tcljd.com/api-guides/reliability/error-codes#${code}`,
      }),
    },
    {
      name: 'turing-key-values',
      render: ({ code, message, logId }) => ({
        text: `turing call failed code=${code} message="${message}" trace_id=${logId}`,
        logId: true,
      }),
    },
    { name: 'turing-chat', render: ({ code }) => ({ text: `图灵平台调用返回 ${code}，是不是限流了？` }) },
    {
      name: 'turing-report',
      render: ({ code, logId, time }) => ({
        text: `图灵报障\n错误码：${code}\ntrace_id：${logId}\n请求时间：${time}`,
        logId: true,
      }),
    },
    {
      name: 'turing-escaped',
      render: (error) => ({
        text: json({ level: 'error', msg: 'llm failed', resp: json(turingBody(error)) }),
        logId: true,
      }),
    },
  ],
)
