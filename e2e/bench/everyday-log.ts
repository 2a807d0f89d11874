/** A log as services write it: mostly lines without any error of ours, some with, many numbers that our documents list. */

import { caseOf } from '../../src-main/corpus/error-case.ts'
import { createRandom } from '../../src-main/corpus/random.ts'
import type { Catalog } from '../../src-preload/model/catalog.ts'

/** One line in so many tells of an error of a covered service. */
const errorEvery = 50
/** What a run of a system really meets: a dozen errors, again and again. */
const met = [
  '99991663',
  '99991672',
  '99991400',
  '10003',
  '99992402',
  '10429',
  '1111',
  '1124',
  '1308',
  '30005',
  '1002201',
  '11232',
]

const two = (value: number) => String(value).padStart(2, '0')
const clock = (line: number) =>
  `2026-03-${two(1 + (Math.floor(line / 40_000) % 28))}T${two(Math.floor(line / 3_600) % 24)}:${two(Math.floor(line / 60) % 60)}:${two(line % 60)}.${String(line % 1_000).padStart(3, '0')}+08:00`

/** About `length` UTF-16 units, the same in every run. */
export const everydayLog = (catalog: Catalog, length: number): string => {
  const random = createRandom(42)
  const entries = catalog.entries.filter(({ code, service }) => met.includes(code) && service !== 'tencent-bot')
  const lines: string[] = []
  let written = 0
  for (let line = 0; written < length; line++) {
    const text = `${clock(line)} ${line % errorEvery === 7 ? errorLine() : quietLine(line)}`
    lines.push(text)
    written += text.length + 1
  }
  return lines.join('\n')

  function errorLine(): string {
    const entry = random.pick(entries)
    if (entry === undefined) return ''
    const { service, code, message, http, logId } = caseOf(entry, random)
    const thread = `[worker-${random.below(16)}]`
    if (service === 'turing')
      return `ERROR ${thread} c.e.llm.Client - chat failed: Error code: ${http} - {'code': ${code}, 'message': '${message}', 'data': {}, 'trace_id': '${logId}'}`
    if (service === 'feishu-project')
      return `ERROR ${thread} c.e.meego.Client - POST https://project.feishu.cn/open_api/x/work_item/filter ${http} {"err_code":${code},"err_msg":"${message}","err":{"code":${code},"log_id":"${logId}"}}`
    const body = JSON.stringify({ code: Number(code), msg: message, error: { log_id: logId } })
    return `ERROR ${thread} c.e.feishu.Client - send failed status=400 body=${body}`
  }

  function quietLine(line: number): string {
    switch (line % 6) {
      case 0:
        return `INFO  [worker-${line % 16}] c.e.svc.OrderService - processed batch ${20_000 + (line % 100)} rows=${random.below(5_000)} took=${random.below(1_500)}ms traceId=${random.hex(32)}`
      case 1:
        return `DEBUG [http-nio-8080-exec-${line % 20}] c.e.gateway.AccessLog - "GET /api/v1/orders/${random.digits(5)} HTTP/1.1" 200 ${random.below(20_000)} "-" "Mozilla/5.0 (X11; Linux x86_64)"`
      case 2:
        return `INFO  [pool-3] c.e.feishu.Client - POST https://open.feishu.cn/open-apis/im/v1/messages resp={"code":0,"data":{"message_id":"om_${random.hex(32)}","chat_id":"oc_${random.hex(32)}"},"msg":"success"}`
      case 3:
        return `WARN  [pool-4] c.e.cache.Redis - slow command GET user:${random.digits(6)} ${random.below(90)}ms`
      case 4:
        return `INFO  [pool-5] c.e.sync.Job - 同步完成，处理 ${random.below(4_000)} 条，跳过 ${random.below(100)} 条`
      default:
        return `ERROR [pool-6] c.e.db.Dao - query failed, retry ${line % 3}: java.net.SocketTimeoutException: Read timed out\n\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)\n\tat java.base/java.net.Socket$SocketInputStream.read(Socket.java:${random.below(2_000)})`
    }
  }
}
