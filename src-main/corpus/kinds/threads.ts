/** As public threads tell of errors: numbers between backticks, a message before its code's bracket, what was done before a colon. */
import type { Entry } from '../../../src-preload/model/catalog.ts'
import type { Kind } from './kind.ts'
import { nameOf, plainMessage } from './wires.ts'

const isLong = ({ code }: { readonly code: string }): boolean => code.length >= 5
const isEnglish = ({ message }: { readonly message: string }): boolean =>
  /^[A-Za-z][A-Za-z0-9 ,_.-]{9,90}[A-Za-z0-9]$/.test(message) && /\w \w/.test(message)
const isBoth = (entry: Entry): boolean => isLong(entry) && isEnglish(entry)

export const threads: Kind = {
  name: 'as threads tell it',
  renderings: [
    { name: 'ticks-returned', render: (error) => `${nameOf(error)}返回 \`${error.code}\`，之前都是好的` },
    { name: 'ticks-english', render: (error) => `${nameOf(error)} returns error code \`${error.code}\` on every call` },
    {
      name: 'ticks-message',
      fits: isBoth,
      render: (error) => `${nameOf(error)}一直失败：\`${error.code} ${plainMessage(error)}\``,
    },
    {
      name: 'ticks-code-then-message',
      fits: isBoth,
      render: (error) =>
        `Sending fails with ${nameOf(error)} API error **${error.code}** (\`${plainMessage(error)}\`). Previously it worked.`,
    },
    {
      name: 'with-message',
      fits: isBoth,
      render: (error) =>
        `${nameOf(error)}: commonly when returning code \`${error.code}\` with message \`${plainMessage(error)}\`.`,
    },
    {
      name: 'bracket',
      fits: isBoth,
      render: (error) => `${nameOf(error)} sync failed: ${plainMessage(error)} (${error.code})`,
    },
    {
      name: 'labelled-bracket',
      fits: isBoth,
      render: (error) => `${nameOf(error)}获取失败：${plainMessage(error)} (错误码: ${error.code}) (错误码: -1)`,
    },
    { name: 'task', fits: isBoth, render: (error) => `${nameOf(error)}同步任务：${error.code} ${plainMessage(error)}` },
    {
      name: 'users-in',
      fits: isBoth,
      render: (error) => `${nameOf(error)}导入用户：${error.code} ${plainMessage(error)}，重试也不行`,
    },
    { name: 'user', fits: isBoth, render: (error) => `${nameOf(error)}建会议：${error.code} ${plainMessage(error)}` },
    {
      name: 'such-as',
      fits: isLong,
      render: (error) => `看起来是${nameOf(error)}那边的问题，例如 \`${error.code}\` 权限错误`,
    },
    {
      name: 'last-words',
      fits: (entry) => isBoth(entry) && entry.message.split(' ').length >= 5,
      render: (error) =>
        `${nameOf(error)} ${plainMessage(error).split(' ').slice(-3).join(' ').toLowerCase()} ${error.code}，早上还好好的`,
    },
    {
      name: 'middle-words',
      fits: (entry) => isBoth(entry) && entry.message.split(' ').length >= 7,
      render: (error) =>
        `${nameOf(error)} ${plainMessage(error).split(' ').slice(1, 6).join(' ').toLowerCase()} ${error.code}，早上还好好的`,
    },
    {
      name: 'still',
      fits: isLong,
      render: (error) => `${nameOf(error)}重新授权后仍然 ${error.code} 时，还要查哪些配置？`,
    },
    {
      name: 'given-up',
      fits: isBoth,
      render: (error) => `[WARN] ${nameOf(error)} reaction skipped: ${error.code} ${plainMessage(error)}`,
    },
    {
      name: 'quoted-pair',
      fits: isLong,
      render: (error) =>
        `| ${nameOf(error)} | 09:19 | \`${error.code} / ${error.code}: create card fail\` | 没发出去 |`,
    },
    {
      name: 'index',
      negative: true,
      fits: isLong,
      render: (error) => `${nameOf(error)} finished: psm[app.runtime]appID[${error.code}] done`,
    },
    { name: 'count', negative: true, render: (error) => `${nameOf(error)} finished: synced users (${error.code})` },
  ],
}
