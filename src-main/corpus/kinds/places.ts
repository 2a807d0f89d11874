/** Where the code stands: in tables and forms, cut texts, neighbouring lines, behind prefixes of logs. */
import type { Kind } from './kind.ts'
import { bodyOf, nameOf, pairOf, plainMessage, wireOf } from './wires.ts'

export const tables: Kind = {
  name: 'cells of a table',
  renderings: [
    {
      name: 'csv',
      render: (error) =>
        `time,service,${wireOf(error).codeKey},${wireOf(error).messageKey}\n${error.time},${wireOf(error).latin},${error.code},"${plainMessage(error)}"`,
    },
    {
      name: 'tsv',
      render: (error) =>
        `时间\t服务\t错误码\t错误信息\n${error.time}\t${nameOf(error)}\t${error.code}\t${plainMessage(error)}`,
    },
    {
      name: 'markdown',
      render: (error) =>
        `| 接口 | ${wireOf(error).codeKey} | ${wireOf(error).messageKey} |\n| --- | --- | --- |\n| ${nameOf(error)} | ${error.code} | ${plainMessage(error)} |`,
    },
    {
      name: 'markdown-code-only',
      render: (error) => `${nameOf(error)}今天的报错：\n\n| 错误码 | 次数 |\n|---|---|\n| ${error.code} | 12 |`,
    },
    {
      name: 'box',
      render: (error) =>
        `+--------+----------+\n| ${wireOf(error).codeKey} | service |\n+--------+----------+\n| ${error.code} | ${wireOf(error).latin} |\n+--------+----------+`,
    },
    {
      name: 'two-rows',
      other: 'same-service',
      render: (error, other) =>
        `service,code,message\n${wireOf(error).latin},${error.code},${plainMessage(error).replaceAll(',', ' ')}\n${wireOf(error).latin},${other.code},${plainMessage(other).replaceAll(',', ' ')}`,
    },
    {
      name: 'html',
      other: 'other-service',
      render: (error, other) =>
        `<table><tr><th>服务</th><th>错误码</th><th>描述</th></tr>${[error, other].map((one) => `<tr><td>${nameOf(one)}</td><td>${one.code}</td><td>${plainMessage(one)}</td></tr>`).join('')}</table>`,
    },
    {
      name: 'yaml-items',
      other: 'other-service',
      render: (error, other) =>
        `errors:\n${[error, other].map((one) => `  - service: ${wireOf(one).latin}\n    code: ${one.code}\n    message: ${JSON.stringify(plainMessage(one))}`).join('\n')}`,
    },
    {
      name: 'json-objects',
      other: 'other-service',
      render: (error, other) =>
        JSON.stringify(
          [error, other].map((one) => ({ service: wireOf(one).latin, code: Number(one.code), message: one.message })),
        ),
    },
    { name: 'form', render: (error) => `产品：${nameOf(error)}\n错误码：${error.code}\n描述：无法使用` },
    {
      name: 'semicolons',
      render: (error) =>
        `Zeit;Dienst;Code;Meldung\n${error.time};${wireOf(error).latin};${error.code};${plainMessage(error)}`,
    },
  ],
}

export const neighbours: Kind = {
  name: 'neighbouring lines of two services',
  renderings: [
    {
      name: 'tags',
      other: 'other-service',
      render: (error, other) =>
        `[${wireOf(error).latin}] call failed: ${bodyOf(error)}\n[${wireOf(other).latin}] call failed: ${bodyOf(other)}`,
    },
    {
      name: 'tag-time',
      other: 'other-service',
      render: (error, other) =>
        `[app] [${error.time}] ERROR ${wireOf(error).latin} ${pairOf(error)}\n[app] [${other.time}] ERROR ${wireOf(other).latin} ${pairOf(other)}`,
    },
    {
      name: 'priority',
      other: 'other-service',
      render: (error, other) =>
        `<11>1 ${wireOf(error).latin} resp ${pairOf(error)}\n<11>1 ${wireOf(other).latin} resp ${pairOf(other)}`,
    },
    {
      name: 'no-time',
      other: 'other-service',
      render: (error, other) =>
        `${wireOf(error).latin} -> ${bodyOf(error)}\n${wireOf(other).latin} -> ${bodyOf(other)}`,
    },
    {
      name: 'key-values',
      other: 'other-service',
      render: (error, other) =>
        `${wireOf(error).latin} failed ${wireOf(error).codeKey}=${error.code} ${wireOf(error).messageKey}="${plainMessage(error)}"\n${wireOf(other).latin} failed ${wireOf(other).codeKey}=${other.code} ${wireOf(other).messageKey}="${plainMessage(other)}"`,
    },
    {
      name: 'level-only',
      other: 'other-service',
      render: (error, other) =>
        `E ${wireOf(error).latin}: ${bodyOf(error)}\nW ${wireOf(other).latin}: ${bodyOf(other)}`,
    },
    {
      name: 'trace-then-lines',
      other: 'other-service',
      render: (error, other) =>
        `${nameOf(error)}接口返回：\nSystem.Exception: Request failed: ${bodyOf(error)}\n   at Acme.Client.Send() in Client.cs:line 88\n${nameOf(other)}接口返回：\n${wireOf(other).codeKey}: ${other.code}\n${wireOf(other).messageKey}: ${plainMessage(other)}`,
    },
    {
      name: 'shell-then-lines',
      other: 'other-service',
      render: (error, other) =>
        `root@web-01:~# cat out.json\n${bodyOf(error)}\nroot@web-01:~# cat ${wireOf(other).latin}.txt\n${wireOf(other).codeKey} = ${other.code}\n${wireOf(other).messageKey} = ${plainMessage(other)}`,
    },
    { name: 'json-lines', other: 'other-service', render: (error, other) => `${bodyOf(error)}\n${bodyOf(other)}` },
    {
      name: 'emoji',
      other: 'other-service',
      render: (error, other) =>
        `❌ ${wireOf(error).latin} ${pairOf(error)}\n❌ ${wireOf(other).latin} ${pairOf(other)}`,
    },
  ],
}

export const cut: Kind = {
  name: 'cut texts and prefixes',
  renderings: [
    { name: 'cut-json', render: (error) => `${wireOf(error).latin} ${pairOf(error).slice(0, -8)}` },
    { name: 'cut-head', render: (error) => `${wireOf(error).latin} ...${pairOf(error).slice(2)}` },
    { name: 'journald', render: (error) => `Nov 20 10:00:00 web-1 app[812]: ${wireOf(error).latin} ${bodyOf(error)}` },
    {
      name: 'journald-iso',
      render: (error) => `2026-04-20T10:00:00+0800 web-1 app[812]: ${wireOf(error).latin} ${bodyOf(error)}`,
    },
    { name: 'kubectl', render: (error) => `pod/api-7c9d/app ${wireOf(error).latin} ${bodyOf(error)}` },
    { name: 'quoted-mail', render: (error) => `> ${nameOf(error)}报错如下\n> ${bodyOf(error)}\n> 谢谢` },
    {
      name: 'sentry',
      render: (error) =>
        `${wireOf(error).latin.replaceAll(' ', '')}Error: ${wireOf(error).codeKey}=${error.code}, ${wireOf(error).messageKey}=${plainMessage(error)}\n  at send (app.js:12:3)`,
    },
    {
      name: 'yaml-block',
      services: ['feishu-project'],
      render: (error) =>
        `err_code: ${error.code}\nerr_msg: ${plainMessage(error)}\nerr:\n  code: ${error.code}\n  msg: ${plainMessage(error)}`,
    },
    {
      name: 'login-page',
      services: ['feishu'],
      render: (error) => `登录失败\n错误码：${error.code}\nlog ID：${error.logId}\n请将 log ID 提供给客服`,
    },
    {
      name: 'login-sentence',
      services: ['feishu'],
      render: (error) => `登录失败，错误码 ${error.code}，scope 参数有误，Log ID：${error.logId}`,
    },
    {
      name: 'login-page-english',
      services: ['feishu'],
      render: (error) =>
        `Something went wrong\nError code: ${error.code}\nPlease contact support with the Log ID: ${error.logId}`,
    },
    {
      name: 'ansi',
      render: (error) =>
        `\u001b[31mERROR\u001b[0m ${wireOf(error).latin} \u001b[33m${wireOf(error).codeKey}\u001b[0m=${error.code} ${wireOf(error).messageKey}=${plainMessage(error)}`,
    },
  ],
}

export const undocumented: Kind = {
  name: 'undocumented codes',
  renderings: [
    { name: 'json', undocumented: true, render: (error) => `${wireOf(error).latin} ${bodyOf(error)}` },
    {
      name: 'brackets',
      undocumented: true,
      render: (error) => `Failed to call ${wireOf(error).latin} (${error.code}): unexpected state`,
    },
    {
      name: 'csv',
      undocumented: true,
      render: (error) => `service,code,msg\n${wireOf(error).latin},${error.code},unexpected state`,
    },
    {
      name: 'markdown',
      undocumented: true,
      render: (error) => `| 服务 | 错误码 | 信息 |\n|---|---|---|\n| ${nameOf(error)} | ${error.code} | 未知 |`,
    },
    {
      name: 'sentence',
      undocumented: true,
      render: (error) => `${nameOf(error)}接口返回错误码 ${error.code}，文档里查不到`,
    },
    { name: 'reports', undocumented: true, render: (error) => `${nameOf(error)}报 ${error.code} 是什么` },
    {
      name: 'english',
      undocumented: true,
      render: (error) => `${wireOf(error).latin} error code ${error.code} is not in the docs`,
    },
    {
      name: 'brackets-message',
      undocumented: true,
      render: (error) => `${wireOf(error).latin} reply failed [${error.code}] message not found`,
    },
    {
      name: 'message-then-brackets',
      undocumented: true,
      render: (error) =>
        `${wireOf(error).latin}: ${error.random.pick(['index is not ready', 'template already archived', 'quota exhausted for today'])} (${error.code})`,
    },
    {
      name: 'dashes',
      undocumented: true,
      render: (error) =>
        `${wireOf(error).latin} - ${error.code} - ${error.random.pick(['index is not ready', 'template already archived', 'service overloaded'])}`,
    },
    {
      name: 'after-a-time',
      undocumented: true,
      render: (error) => `10:00:00 ${wireOf(error).latin} ${error.code} permission revoked by owner`,
    },
    {
      name: 'jira-table',
      undocumented: true,
      render: (error) => `||service||code||msg||\n|${wireOf(error).latin}|${error.code}|index is not ready|\n`,
    },
    {
      name: 'invisible-blanks',
      undocumented: true,
      render: (error) => `${wireOf(error).latin} ${bodyOf(error).replaceAll(':', ':\u200b')}`,
    },
    {
      name: 'object-message',
      services: ['feishu'],
      undocumented: true,
      render: (error) =>
        `飞书${error.random.pick(['移动', '新建', '复制', '导出', '上传', '查询'])}${error.random.pick(['节点', '文档', '记录', '任务', '日程'])} ${error.code} ${error.random.pick(['permission denied', 'not found', 'forBidden', 'internal error', 'params error.'])}`,
    },
    {
      name: 'codes-label',
      undocumented: true,
      render: (error) => `${wireOf(error).latin} error codes: ${error.code}`,
    },
    {
      name: 'failed-tag',
      undocumented: true,
      render: (error) => `[${wireOf(error).latin}] request failed [${error.code}]`,
    },
  ],
}
