/** Feishu Project: docs/envelopes.md, “Feishu Project”. */
import type { ErrorCase } from '../error-case.ts'
import { json, python } from './notation.ts'
import { forServices } from './renderer.ts'

const projectBody = ({ code, message, logId }: ErrorCase) => ({
  err: { code: Number(code), msg: message, log_id: logId },
  err_msg: message,
  err_code: Number(code),
})
export const projectRenderers = forServices(
  ['feishu-project'],
  [
    { name: 'project-json', render: (error) => ({ text: json(projectBody(error)), logId: true }) },
    {
      name: 'project-json-pretty',
      render: (error) => ({ text: json({ ...projectBody(error), data: null }, 2), logId: true }),
    },
    {
      name: 'project-json-minimal',
      render: ({ code, message }) => ({ text: json({ err_code: Number(code), err_msg: message, err: {} }) }),
    },
    {
      name: 'project-json-detail',
      render: ({ code, message }) => ({
        text: json({
          err_code: Number(code),
          err_msg: message,
          err: { code: 1000050174, msg: 'page size should less than 200' },
        }),
      }),
    },
    {
      name: 'project-error-object',
      render: ({ code, message }) => ({ text: json({ error: { code: Number(code), msg: message }, data: null }) }),
    },
    {
      name: 'project-go',
      render: ({ code, message, logId }) => ({
        text: `resp err, code:${code}, msg:${message}, inner code:0, inner msg:, log_id:${logId}`,
        logId: true,
      }),
    },
    {
      name: 'project-go-token',
      render: ({ code, message }) => ({
        text: `POST https://project.feishu.cn/open_api/authen/plugin_token get accessToken err:msg:${message},code:${code}`,
      }),
    },
    {
      name: 'project-python',
      render: ({ code, message }) => ({
        text: `获取工作项详情失败，错误码: ${code}, 错误信息: ${message}（飞书项目）`,
      }),
    },
    {
      name: 'project-python-repr',
      render: ({ code, message }) => ({
        text: `Exception: 查询失败 (response={'err_code': ${code}, 'err_msg': ${python(message)}})`,
      }),
    },
    {
      name: 'project-meego',
      render: ({ code, message }) => ({ text: `RuntimeError: Meego API error ${code}: ${message}` }),
    },
    { name: 'project-n8n', render: ({ code, message }) => ({ text: `飞书项目 API 错误: ${code}, ${message}` }) },
    {
      name: 'project-curl',
      render: (error) => ({
        text: `HTTP/1.1 ${error.http} Error\nX-Tt-Logid: ${error.logId}\n\n${json(projectBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'project-log',
      render: (error) => ({
        text: `${error.time} ERROR POST https://project.feishu.cn/open_api/6a1b2c3d4e5f60718293a4b5/work_item/filter ${error.http} ${json(projectBody(error))}`,
        http: true,
        logId: true,
      }),
    },
    {
      name: 'project-header',
      render: ({ code, message }) => ({
        text: `curl -H 'X-PLUGIN-TOKEN: p-0123456789abcdef' -H 'X-USER-KEY: 7123456789012345678' ...\n=> {"err_code":${code},"err_msg":${json(message)}}`,
      }),
    },
    { name: 'project-chat', render: ({ code }) => ({ text: `请教下，飞书项目接口报错 ${code} 是什么原因？` }) },
    {
      name: 'project-println',
      render: ({ code, message, logId }) => ({ text: `meego resp: ${code} ${message} ${logId}`, logId: true }),
    },
  ],
)
