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
