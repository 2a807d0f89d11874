/** Windows in which people see an error, as pages: the text is put where the program would put it. */

export interface Scene {
  readonly name: string
  /** Body of the page; `text` is escaped already. */
  readonly body: (text: string) => string
  readonly style: string
  /** CSS pixels. */
  readonly width: number
}

const sans = 'font-family:"Noto Sans CJK SC","Noto Sans",sans-serif'
const mono = 'font-family:"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace'

const chat = (text: string) => `<small>王工 10:24</small><p class=bubble>${text}</p>`

/** The scenes of the first batch. */
export const scenes: readonly Scene[] = [
  {
    name: 'chat-light',
    body: chat,
    width: 640,
    style: `body{${sans};font-size:14px;background:#f5f6f7}.bubble{background:#fff;padding:10px;border-radius:8px}`,
  },
  {
    name: 'chat-dark',
    body: chat,
    width: 640,
    style: `body{${sans};font-size:14px;background:#1b1b1d;color:#e8e8e8}.bubble{background:#2d3340;padding:10px}`,
  },
  {
    name: 'terminal',
    body: (text) => `<pre>root@api-1:~# tail -n 3 app.log\n${text}</pre>`,
    width: 920,
    style: `body{${mono};font-size:13px;background:#101418;color:#d0d4d8}`,
  },
  {
    name: 'devtools',
    body: (text) => `<nav>Headers Payload Preview Response Timing</nav><pre>${text}</pre>`,
    width: 760,
    style: `body{${mono};font-size:12px;background:#fff}nav{${sans};font-size:12px;color:#555;border-bottom:1px solid #ddd}`,
  },
  {
    name: 'message-box',
    body: (text) => `<h4>错误</h4><p>${text}</p><button>确定</button>`,
    width: 560,
    style: `body{${sans};font-size:14px;background:#f0f0f0;color:#111}`,
  },
  {
    name: 'log',
    body: (text) => `<pre>${text}</pre>`,
    width: 1080,
    style: `body{${mono};font-size:11px;background:#fff;color:#222}`,
  },
  {
    name: 'mail',
    body: (text) => `<p>您好，我们今天上午开始出现下面的报错，请帮忙看看：</p><p>${text}</p><p>谢谢！</p>`,
    width: 720,
    style: `body{${sans};font-size:16px;background:#fff;color:#1f2329}`,
  },
]

/** Numbers and strings in colours of their own, as tools that know JSON show them. */
const coloured = (text: string) =>
  text.replaceAll(/"[^"\n]*"|\b\d+\b/g, (token) => `<i class=${token[0] === '"' ? 's' : 'n'}>${token}</i>`)

const numbered = (text: string) =>
  text
    .split('\n')
    .map((line, index) => `<tr><td>${index + 41}<td>${line}`)
    .join('')

/** The scenes of the second batch: phones, dark tools, columns, faint and small print. */
export const furtherScenes: readonly Scene[] = [
  {
    name: 'phone-light',
    body: (text) => `<h5>9:41 &lt; 客户对接群 (36)</h5><small>昨天 22:08</small><p class=bubble>${text}</p>`,
    width: 375,
    style: `body{${sans};font-size:16px;background:#ededed}h5{text-align:center;margin:0}.bubble{background:#95ec69;padding:10px;border-radius:6px;margin-left:48px}`,
  },
  {
    name: 'phone-dark',
    body: (text) => `<h5>&lt; 机器人测试 ···</h5><p class=bubble>${text}</p><small>已读</small>`,
    width: 390,
    style: `body{${sans};font-size:15px;background:#111;color:#d5d5d5}h5{text-align:center;margin:0}.bubble{background:#2c2c2c;padding:10px;border-radius:6px;margin-right:40px}`,
  },
  {
    name: 'console',
    body: (text) => `<pre>C:\\Users\\ops&gt; type error.txt\n${text}\n\nC:\\Users\\ops&gt;</pre>`,
    width: 960,
    style: `body{${mono};font-size:16px;background:#0c0c0c;color:#ccc}`,
  },
  {
    name: 'devtools-dark',
    body: (text) => `<nav>标头 载荷 预览 响应 启动器 时间</nav><pre>${coloured(text)}</pre>`,
    width: 680,
    style: `body{${mono};font-size:11px;background:#202124;color:#e8eaed}nav{${sans};font-size:12px;color:#9aa0a6}i{font-style:normal}.n{color:#9980ff}.s{color:#f28b54}`,
  },
  {
    name: 'dialog-dark',
    body: (text) => `<h4>ⓧ 操作失败</h4><p>${text}</p><button>重试</button> <button>取消</button>`,
    width: 480,
    style: `body{${sans};font-size:13px;background:#2b2b2b;color:#eee}`,
  },
  {
    name: 'editor',
    body: (text) => `<table>${numbered(text)}</table>`,
    width: 820,
    style: `body{${mono};font-size:13px;background:#1e1e1e;color:#d4d4d4}td{white-space:pre-wrap;overflow-wrap:anywhere;vertical-align:top}td:first-child{color:#858585;padding-right:20px}`,
  },
  {
    name: 'table',
    body: (text) =>
      `<table><tr><th>时间<th>环境<th>返回内容<tr><td>10:24:31<td>生产<td>${text}<tr><td>10:24:35<td>生产<td>ok</table>`,
    width: 860,
    style: `body{${sans};font-size:12px;background:#fff}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:6px;white-space:pre-wrap;overflow-wrap:anywhere}td:first-child,td:nth-child(2){overflow-wrap:normal}`,
  },
  {
    name: 'toast',
    body: (text) => `<h3>页面出错了</h3><p>${text}</p>`,
    width: 600,
    style: `body{${sans};font-size:12px;background:#fff;text-align:center}p{color:#8f959e}`,
  },
  {
    name: 'journal',
    body: (text) => `<pre>Jan 12 09:00:01 api-2 gateway[812]: ${text}</pre>`,
    width: 940,
    style: `body{${mono};font-size:11px;background:#fdf6e3;color:#586e75}`,
  },
]

const verdana = 'font-family:"DejaVu Sans","Noto Sans CJK SC",sans-serif'
const wideMono = 'font-family:"Noto Sans Mono CJK SC",monospace'
const serif = 'font-family:"Noto Serif CJK SC","DejaVu Serif",serif'

/** The scenes of the third batch: other fonts, pages that people keep errors in, and the error beside much else. */
export const laterScenes: readonly Scene[] = [
  {
    name: 'ticket',
    body: (text) =>
      `<h3>#4821 接口调用失败</h3><small>处理中 · 优先级 高 · 由 陈静 创建</small><blockquote>${text}</blockquote><p>麻烦看一下是什么原因。</p>`,
    width: 700,
    style: `body{${verdana};font-size:13px;background:#fff;color:#24292f}blockquote{border-left:3px solid #d0d7de;margin:8px 0;padding:4px 12px;color:#57606a;white-space:pre-wrap;overflow-wrap:anywhere}`,
  },
  {
    name: 'document',
    body: (text) => `<h2>三、故障记录</h2><p>当日返回如下：</p><p>${text}</p><p>已联系对方处理。</p>`,
    width: 660,
    style: `body{${serif};font-size:15px;background:#fdfdfb;color:#222;padding:32px}`,
  },
  {
    name: 'ide-console',
    body: (text) => `<nav>Run: main.py ×</nav><pre>${text}\n\nProcess finished with exit code 1</pre>`,
    width: 880,
    style: `body{${wideMono};font-size:13px;background:#2b2b2b;color:#a9b7c6}nav{${verdana};font-size:12px;color:#bbb}pre{color:#ff6b68}`,
  },
  {
    name: 'api-tool',
    body: (text) => `<nav>Body　Cookies　Headers (11)　<b>200 OK</b>　312 ms</nav><table>${numbered(text)}</table>`,
    width: 780,
    style: `body{${mono};font-size:12px;background:#fff}nav{${verdana};font-size:11px;color:#6b6b6b}td{white-space:pre-wrap;overflow-wrap:anywhere;vertical-align:top}td:first-child{color:#999;padding-right:12px;text-align:right}`,
  },
  {
    name: 'group-chat',
    body: (text) =>
      `<div><b>李明</b> <small>14:02</small><p>昨天还好好的</p></div><div><b>赵倩</b> <small>14:03</small><p>${text}</p></div><div><b>李明</b> <small>14:05</small><p>收到，我看看</p></div>`,
    width: 520,
    style: `body{${verdana};font-size:14px;background:#e8eef7}p{background:#fff;padding:8px 12px;border-radius:10px;margin:4px 0 12px}`,
  },
  {
    name: 'phone-terminal',
    body: (text) => `<pre>$ ./sync.sh\n${text}\n$</pre>`,
    width: 412,
    style: `body{${wideMono};font-size:14px;background:#300a24;color:#eee}`,
  },
  {
    name: 'alert-card',
    body: (text) => `<h4>告警 | P2 | 调用外部接口失败</h4><p>${text}</p><small>触发时间 10:24　负责人 @值班</small>`,
    width: 500,
    style: `body{${sans};font-size:14px;background:#fff;border-top:6px solid #f54a45}h4{margin:0;color:#f54a45}`,
  },
]
