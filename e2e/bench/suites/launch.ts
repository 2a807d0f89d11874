/** Electron's launch → usable list, beside a bare one-window app, turn by turn in one run; and the memory of each. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../launch.ts'
import { findRuntime } from '../../runtimes.ts'
import { median, percentiles } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { processesNaming, residentMemory } from '../process-tree.ts'
import { usableRow } from '../window-probe.ts'

const launches = Number(process.env.LAUNCHES ?? 10)
/** Milliseconds after the list is usable until memory is read: what starts late has started. */
const settle = 5_000

/** In the page: the time of the first frame that shows a row. */
const firstRow = `new Promise((resolve) => {
  const row = ${JSON.stringify(usableRow)}
  const look = () => {
    if (document.querySelector(row) === null) return false
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(Date.now())
      port2.postMessage(null)
    })
    return true
  }
  if (!look()) {
    const observer = new MutationObserver(() => { if (look()) observer.disconnect() })
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })
  }
})`

/** Runs in Electron before the app's own main: says how long after the process began the first row was there. */
const probe = `import { app } from 'electron'
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    if (!contents.getURL().endsWith('/index.html')) return
    const at = await contents.executeJavaScript(${JSON.stringify(firstRow)})
    console.error('usable after ' + (at - process.getCreationTime()) + ' ms')
    setTimeout(() => app.exit(0), ${settle + 2_000})
  })
})
`

/** One window with the same list as text, and nothing else. */
const bareMain = `import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 820 }).loadFile(join(import.meta.dirname, 'index.html')))
`
const bareRows = Array.from(
  { length: 20 },
  (_, at) => `<div role="row" aria-rowindex="${at + 1}">${99991600 + at} internal error</div>`,
)

const write = (folder: string, files: Readonly<Record<string, string>>) => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** An app folder whose main is the probe and then \`next\`. */
const makeApp = (folder: string, next: string, files: Readonly<Record<string, string>> = {}) =>
  write(folder, {
    ...files,
    'package.json': '{"name":"errdex-bench","type":"module","main":"main.js"}',
    'main.js': `${probe}
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
await import(pathToFileURL(resolve(${JSON.stringify(next)})))`,
  })

interface Launch {
  /** Milliseconds. */
  readonly usable: number
  /** Megabytes. */
  readonly memory: number
}

const launch = (executable: string, app: string, data: string): Promise<Launch> =>
  new Promise((resolve, reject) => {
    const child = spawn(executable, [app, `--user-data-dir=${data}`], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let measured: Launch | null = null
    const read = (chunk: Buffer) => {
      const before = output.length === 0 ? '' : output
      output += chunk
      const usable = /usable after ([\d.]+) ms/.exec(output)?.[1]
      if (usable === undefined || /usable after ([\d.]+) ms/.test(before)) return
      setTimeout(() => {
        measured = { usable: Number(usable), memory: residentMemory(processesNaming(data)) }
      }, settle)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('close', () => (measured === null ? reject(new Error(output)) : resolve(measured)))
  })

const runtime = findRuntime('electron')
if (!runtime.found) {
  console.log(`not run: ${runtime.reason}`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'errdex-bench-launch-'))
  const page = `<!doctype html><meta charset="utf-8"><title>bare</title>${bareRows.join('')}`
  const apps = {
    bare: makeApp(join(folder, 'bare'), join(folder, 'bare/bare.js'), { 'bare.js': bareMain, 'index.html': page }),
    ours: makeApp(join(folder, 'ours'), join(root, 'out/main/app.js')),
  }
  const results: Record<keyof typeof apps, Launch[]> = { bare: [], ours: [] }
  for (let turn = -1; turn < launches; turn++)
    for (const name of ['bare', 'ours'] as const) {
      const result = await launch(runtime.path, apps[name], join(folder, `${name}-data`))
      if (turn >= 0) results[name].push(result)
    }
  const row = (name: string, values: readonly Launch[]) => {
    const { p50, p95 } = percentiles(values.map(({ usable }) => usable))
    return [name, toFigure(p50), toFigure(p95), toFigure(median(values.map(({ memory }) => memory)))]
  }
  const ratio = (what: keyof Launch) =>
    toFigure(median(results.ours.map((one) => one[what])) / median(results.bare.map((one) => one[what])))
  console.log(`${launches} launches of each, turn by turn, after one to warm up`)
  printTable([
    ['', 'usable p50 ms', 'p95 ms', 'memory (PSS) MB'],
    row('bare one-window app', results.bare),
    row('Errdex', results.ours),
    ['ratio', ratio('usable'), '', ratio('memory')],
  ])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
