/** What people and programs put around a code: digits apart, classes named after the service, messages without a code, copied pages. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { ErrorCase } from '../error-case.ts'
import type { Kind } from './kind.ts'
import { nameOf, plainMessage, wireOf } from './wires.ts'

const halves = ({ code }: ErrorCase, between: string): string => `${code.slice(0, 4)}${between}${code.slice(4)}`
const thousands = ({ code }: ErrorCase): string => Number(code).toLocaleString('en')
const isLong = ({ code }: { readonly code: string }): boolean => /^9999[12]\d{3}$/.test(code)

export const splitDigits: Kind = {
  name: 'digits of one code apart',
  renderings: [
    { name: 'label', fits: isLong, render: (error) => `截图里看到：错误码： ${halves(error, ' ')}  请求失败` },
    { name: 'service', fits: isLong, render: (error) => `${nameOf(error)}报错 ${halves(error, ' ')}` },
    { name: 'hyphen', fits: isLong, render: (error) => `${nameOf(error)}返回 ${halves(error, '-')}，怎么处理` },
    { name: 'error-code', fits: isLong, render: (error) => `error code: ${halves(error, ' ')} from Feishu` },
    { name: 'thousands', fits: isLong, render: (error) => `飞书 code ${thousands(error)} 是什么错误` },
    { name: 'with-message', fits: isLong, render: (error) => `飞书 ${halves(error, ' ')}: ${plainMessage(error)}` },
    {
      name: 'phone',
      negative: true,
      fits: isLong,
      render: (error) => `客服电话 ${halves(error, ' ')}，工作日 9 点到 18 点`,
    },
    { name: 'phone-hyphen', negative: true, fits: isLong, render: (error) => `Tel: ${halves(error, '-')} (Singapore)` },
    { name: 'phone-bare', negative: true, fits: isLong, render: (error) => `联系人 王小明 ${halves(error, ' ')}` },
    { name: 'amounts', negative: true, fits: isLong, render: (error) => `total ${thousands(error)} rows imported` },
    { name: 'card', negative: true, fits: isLong, render: (error) => `卡号 6222 ${halves(error, ' ')} 0012` },
  ],
}

/** What programs call their own exceptions. */
const classOf: Readonly<Record<string, string>> = {
  feishu: 'Feishu',
  'feishu-hire': 'FeishuHire',
  'feishu-project': 'Meegle',
  turing: 'Turing',
  'tencent-bot': 'TencentBot',
}

export const wrapped: Kind = {
  name: 'in a class or a name of the program',
  renderings: [
    {
      name: 'data-class',
      render: (error) => `kotlin: ${classOf[error.service]}Error(code=${error.code}, message=${plainMessage(error)})`,
    },
    {
      name: 'exception',
      render: (error) =>
        `com.acme.${classOf[error.service]}Exception: code: ${error.code}, message: ${plainMessage(error)}`,
    },
    {
      name: 'undocumented',
      services: ['feishu', 'feishu-hire', 'feishu-project', 'turing'],
      undocumented: true,
      render: (error) => `${classOf[error.service]}Error(code=${error.code}, message=unexpected state)`,
    },
    {
      name: 'undocumented-other-name',
      services: ['feishu'],
      undocumented: true,
      render: (error) => `LarkApiException{code=${error.code}, message='unexpected state'}`,
    },
    {
      name: 'camel-with-service',
      services: ['feishu-project'],
      render: (error) => `飞书项目接口返回 {"errCode":${error.code},"errMsg":${JSON.stringify(error.message)}}`,
    },
    {
      name: 'camel-with-latin',
      services: ['feishu-project'],
      render: (error) => `[meegle] update failed: { errCode: ${error.code}, errMsg: '${plainMessage(error)}' }`,
    },
    {
      name: 'camel-of-others',
      services: ['feishu-project'],
      negative: true,
      render: (error) => `微信小程序报错 {"errCode":${error.code},"errMsg":"request:fail"}，已在飞书项目建了缺陷`,
    },
    {
      name: 'camel-alone',
      services: ['feishu-project'],
      negative: true,
      render: (error) => `{"errCode":${error.code},"errMsg":"request:fail"}`,
    },
    { name: 'call-path', services: ['feishu'], render: (error) => `contact/v3: code ${error.code}` },
    { name: 'call-path-code', services: ['feishu'], render: (error) => `im/v1/messages -> code ${error.code}` },
  ],
}

/** Words that no other entry of the catalog is likely to share by chance. */
const isTelling = ({ message, template }: Entry): boolean =>
  template === null && /\S{3} \S{1,200} \S|[\u4e00-\u9fff]{6}/.test(message)

export const messages: Kind = {
  name: 'a message without its code, the service named',
  renderings: [
    {
      name: 'log',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${error.time} ERROR [${wireOf(error).latin.toLowerCase()}] call failed: ${error.message}`,
    },
    {
      name: 'reports',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${nameOf(error)}接口报错：${error.message}`,
    },
    {
      name: 'answers',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${nameOf(error)}返回：${error.message}。怎么处理？`,
    },
    {
      name: 'quoted',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${wireOf(error).latin} request failed with "${error.message}"`,
    },
    {
      name: 'cut',
      byMessage: true,
      fits: ({ message, template }) =>
        template === null && /^(?:[^.;]*\s){6}[^.;]{12}/.test(message) && !/[\u4e00-\u9fff]/.test(message),
      render: (error) => `${nameOf(error)} API: ${error.message.slice(0, -6)}...`,
    },
    {
      name: 'in-corner-quotes',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${nameOf(error)} 报「${error.message}」，别的空间没有`,
    },
    {
      name: 'in-brackets',
      byMessage: true,
      fits: isTelling,
      render: (error) => `${nameOf(error)} 保存失败（${error.message}）`,
    },
    {
      name: 'cut-in-quotes',
      byMessage: true,
      fits: ({ message, template }) =>
        template === null && /^(?:[^.;]*\s){6}[^.;]{12}/.test(message) && !/[\u4e00-\u9fff]/.test(message),
      render: (error) => `${wireOf(error).latin} says "${error.message.replace(/\s\S+$/, '')}" and nothing else`,
    },
    {
      name: 'talk',
      negative: true,
      render: (error) => `${nameOf(error)}今天很稳定，没有异常`,
    },
    {
      name: 'docs',
      negative: true,
      render: (error) => `请先阅读${nameOf(error)}的权限说明，再联系管理员开通`,
    },
  ],
}

export const copied: Kind = {
  name: 'copied from a page about the code',
  renderings: [
    {
      name: 'page',
      bare: true,
      fits: ({ advice }) => advice !== null,
      render: ({ code, message, advice }) => `${code}\n错误码\n错误信息：\n${message}\n解决方案：\n${advice}`,
    },
    {
      name: 'row',
      bare: true,
      fits: ({ advice }) => advice !== null,
      render: ({ code, message, advice }) => `${code}\t${message}\t${advice}`,
    },
    {
      name: 'row-http',
      bare: true,
      fits: ({ advice }) => advice !== null,
      render: ({ http, code, message, advice }) => `${http}\t${code}\t${message}\t${advice}`,
    },
    {
      name: 'bullets',
      bare: true,
      render: ({ code, message }) => `错误码：${code}\n描述：${message}`,
    },
  ],
}
