/** Codes in sentences: run into Han text, several in one breath, beside words of a failure. */
import type { Kind } from './kind.ts'
import { nameOf, plainMessage, traditionalName, wireOf } from './wires.ts'

export const glued: Kind = {
  name: 'next to Han characters or full-width punctuation',
  renderings: [
    { name: 'failed-code', render: (error) => `${nameOf(error)}失败code:${error.code}` },
    { name: 'failed-space', render: (error) => `调用${nameOf(error)}上传图片失败code: ${error.code}` },
    { name: 'returns-code', render: (error) => `${nameOf(error)}返回code${error.code}` },
    { name: 'errcode', render: (error) => `${nameOf(error)}报了errcode${error.code}怎么办` },
    { name: 'error-code-glued', render: (error) => `${nameOf(error)}错误码${error.code}是什么意思` },
    { name: 'comma-time', render: (error) => `${nameOf(error)}报错 ${error.code}，13:05 开始` },
    { name: 'comma-rate', render: (error) => `${nameOf(error)} ${wireOf(error).codeKey}=${error.code}，15qps` },
    { name: 'stop', render: (error) => `${nameOf(error)}返回${error.code}。重启也没用。` },
    { name: 'brackets', render: (error) => `${nameOf(error)}请求失败（${error.code}）` },
    { name: 'corners', render: (error) => `${nameOf(error)}提示「${error.code}」，无法继续` },
    { name: 'colon', render: (error) => `${nameOf(error)}报错：${error.code}；${plainMessage(error)}` },
    { name: 'verb', render: (error) => `昨晚${nameOf(error)}突然报${error.code}了` },
    { name: 'dash', render: (error) => `${nameOf(error)}错误码—${error.code}—求助` },
    { name: 'this-error', render: (error) => `${nameOf(error)}的${error.code}错误怎么解决` },
    { name: 'quoted', render: (error) => `${nameOf(error)}接口报“${error.code}”` },
    { name: 'failed-brackets', render: (error) => `${nameOf(error)}发消息失败了（${error.code}），高峰期才有` },
  ],
}

export const lists: Kind = {
  name: 'several codes in one sentence',
  renderings: [
    {
      name: 'again',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}报 ${error.code}，又报 ${other.code}`,
    },
    {
      name: 'pause',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}错误码 ${error.code}、${other.code}`,
    },
    {
      name: 'stroke',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}报错 ${error.code}/${other.code}`,
    },
    {
      name: 'became',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}错误码从 ${error.code} 变成 ${other.code}`,
    },
    {
      name: 'errors-and',
      other: 'same-service',
      render: (error, other) => `${wireOf(error).latin} errors ${error.code} and ${other.code}`,
    },
    {
      name: 'either',
      other: 'same-service',
      render: (error, other) => `${wireOf(error).latin} API returns ${error.code} or ${other.code} at random`,
    },
    {
      name: 'with',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}同时出现 ${error.code} 和 ${other.code} 两个错误码`,
    },
    {
      name: 'first-then',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}先返回 ${error.code}，重试后返回 ${other.code}`,
    },
    {
      name: 'numbered',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}报错：\n1. ${error.code}\n2. ${other.code}`,
    },
    {
      name: 'codes-colon',
      other: 'same-service',
      render: (error, other) => `${wireOf(error).latin} codes seen today: ${error.code}, ${other.code}`,
    },
    {
      name: 'plus',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}报错 ${error.code}+${other.code}`,
    },
    {
      name: 'two-codes',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)} ${error.code}/${other.code} 两个码分别什么意思`,
    },
    {
      name: 'difference',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)}：${error.code}、${other.code} 怎么区分`,
    },
    {
      name: 'counts',
      other: 'same-service',
      render: (error, other) =>
        `${wireOf(error).latin} error codes in the last 24h: ${error.code} (312), ${other.code} (18)`,
    },
    {
      name: 'like',
      other: 'same-service',
      render: (error, other) =>
        `${wireOf(error).latin} server returns error codes like ${error.code} (flow control) or ${other.code} (busy).`,
    },
    {
      name: 'times',
      other: 'same-service',
      render: (error, other) => `Top errors (${wireOf(error).latin}): ${error.code} ×120, ${other.code} ×40`,
    },
    {
      name: 'numbered-in-line',
      other: 'other-service',
      fits: ({ code }) => code.length >= 4,
      render: (error, other) => `1. ${nameOf(error)} ${error.code}  2. ${nameOf(other)} ${other.code}\n分别看看`,
    },
    {
      name: 'both-came',
      other: 'same-service',
      fits: ({ code }) => code.length >= 5,
      render: (error, other) =>
        other.code.length >= 5
          ? `昨天 ${error.code} 和 ${other.code} 各来了几十条，${nameOf(error)}`
          : `${nameOf(error)}报错 ${error.code} 和 ${other.code}`,
    },
    {
      name: 'each-named',
      other: 'other-service',
      fits: ({ code }) => code.length >= 4,
      render: (error, other) => `${nameOf(error)}报 ${error.code}，${nameOf(other)}报 ${other.code}`,
    },
    {
      name: 'each-named-behind',
      other: 'other-service',
      fits: ({ code }) => code.length >= 4,
      render: (error, other) => `报错 ${error.code}（${nameOf(error)}）和 ${other.code}（${nameOf(other)}）`,
    },
    {
      name: 'each-named-latin',
      other: 'other-service',
      fits: ({ code }) => code.length >= 4,
      render: (error, other) =>
        `${wireOf(error).latin} returns ${error.code} and ${wireOf(other).latin} returns ${other.code}`,
    },
    {
      name: 'also-after-message',
      other: 'same-service',
      fits: ({ code }) => code.length >= 4,
      render: (error, other) => `${nameOf(error)}: ${error.code} invalid request, 还有 ${other.code}`,
    },
    {
      name: 'also-key',
      other: 'same-service',
      render: (error, other) => `${nameOf(error)} code=${error.code}，偶尔 code=${other.code}`,
    },
  ],
}

export const besideMessage: Kind = {
  name: 'a number with its message in a sentence',
  renderings: [
    {
      name: 'bracket-code',
      render: (error) => `[${wireOf(error).latin}] Failed to process oc_1: [${error.code}] ${plainMessage(error)}`,
    },
    {
      name: 'bracket-other-words',
      render: (error) => `[${wireOf(error).latin}] Failed to process oc_1: [${error.code}] request was refused`,
    },
    { name: 'says', render: (error) => `${nameOf(error)} ${error.code} 提示 ${plainMessage(error)}` },
    { name: 'generic', render: (error) => `${nameOf(error)}接口报 ${error.code}: internal error` },
    { name: 'generic-han', render: (error) => `${nameOf(error)}接口报 ${error.code}，提示参数错误` },
    { name: 'no-permission', render: (error) => `${wireOf(error).latin} error ${error.code}: no permission` },
    {
      name: 'dash',
      render: (error) => `${wireOf(error).latin} request failed: ${error.code} - ${plainMessage(error)}`,
    },
    { name: 'message-first', render: (error) => `${wireOf(error).latin}: ${plainMessage(error)} (${error.code})` },
    { name: 'prose', render: (error) => `${nameOf(error)}接口一直 ${error.code}` },
    { name: 'prose-question', render: (error) => `请问${nameOf(error)} ${error.code} 是啥原因？` },
    {
      name: 'keeps-getting',
      render: (error) => `Our ${wireOf(error).latin} job keeps getting ${error.code}. What does it mean?`,
    },
    {
      name: 'then-failure',
      render: (error) => `${wireOf(error).latin.toLowerCase()} user get: ${error.code} no permission`,
    },
    {
      name: 'failed-with',
      render: (error) => `${wireOf(error).latin} sync failed with ${error.code} (permission denied)`,
    },
    { name: 'english-question', render: (error) => `What does ${wireOf(error).latin} error ${error.code} mean?` },
    { name: 'japanese', render: (error) => `${wireOf(error).latin} API からエラーコード ${error.code} が返ってきます` },
    { name: 'traditional', render: (error) => `${wireOf(error).latin} 介面回傳錯誤碼 ${error.code}` },
    {
      name: 'traditional-name',
      render: (error) => `${traditionalName(error)}發送失敗，錯誤碼 ${error.code}，請問怎麼處理？`,
    },
    {
      name: 'dialogue',
      render: (error) => `客户：调用报错了\n客服：麻烦发下错误码\n客户：${error.code}\n客服：是${nameOf(error)}吗`,
    },
    {
      name: 'failed-colon',
      fits: ({ code }) => code.length >= 5,
      render: (error) => `${wireOf(error).latin} send failed: ${error.code}`,
    },
    { name: 'bold', render: (error) => `${nameOf(error)}发送本地图片时，报 **错误码 ${error.code}**（无效图片）。` },
    {
      name: 'bold-list',
      render: (error) =>
        `调用${nameOf(error)}发送媒体时出错：\n- code: **${error.code}**\n- msg: **${plainMessage(error)}**`,
    },
    { name: 'gave', render: (error) => `${wireOf(error).latin} mail API gave ${error.code}` },
    { name: 'korean', render: (error) => `${wireOf(error).latin} API 오류 코드 ${error.code}` },
    { name: 'german', render: (error) => `${wireOf(error).latin} meldet Fehlercode ${error.code}` },
    { name: 'spanish', render: (error) => `${wireOf(error).latin} devuelve el código de error ${error.code}` },
  ],
}
