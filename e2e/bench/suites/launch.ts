/**
 * Electron's launch → usable list, beside a bare one-window app, turn by turn in one run, with and without what Chromium kept of
 * compiled scripts; where the time goes; and the memory of each.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../project-root.ts'
import { findRuntime } from '../../runtimes.ts'
import { median, percentiles } from '../measure.ts'
import { printTable, toFigure } from '../print.ts'
import { processesNaming, residentMemory } from '../process-tree.ts'
import { usableRow } from '../window-probe.ts'

const launches = Number(process.env.LAUNCHES ?? 10)
/** Milliseconds after the list is usable until memory is read: what starts late has started. */
const settle = Number(process.env.SETTLE ?? 5_000)
/** Launches of each whose memory is read; it differs little, and the others need not wait for it. */
const weighed = 3
/** Milliseconds after the list is usable until an app ends whose memory is not read: compiled scripts are kept by then. */
const brief = 1_500

/** Milliseconds after which a launch has failed. */
const patience = 90_000

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

const stages = ['app ready', 'window made', 'page read', 'usable'] as const
type Stage = (typeof stages)[number]

/** Runs in Electron before the app's own main: says how long after the process began each stage was reached. */
const probe = `import { app } from 'electron'
const say = (stage, at = Date.now()) => console.error('after ' + (at - process.getCreationTime()) + ' ms ' + stage)
app.once('ready', () => say('app ready'))
app.on('web-contents-created', (_event, contents) => {
  const made = Date.now()
  contents.once('dom-ready', async () => {
    if (!contents.getURL().endsWith('/index.html')) return
    say('window made', made)
    say('page read')
    say('usable', await contents.executeJavaScript(${JSON.stringify(firstRow)}))
    setTimeout(() => app.exit(0), Number(app.commandLine.getSwitchValue('end-after')))
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
  readonly reached: Readonly<Record<Stage, number>>
  /** Megabytes; NaN where it was not read. */
  readonly memory: number
}

const readStages = (output: string): ReadonlyMap<string, number> =>
  new Map([...output.matchAll(/after ([\d.]+) ms (.+)/g)].map(([, ms, stage = '']) => [stage.trim(), Number(ms)]))

/** Memory is read of one that may settle. */
const launch = (executable: string, app: string, data: string, settles: boolean): Promise<Launch> =>
  new Promise((resolve, reject) => {
    // Without an inspector the app asks for the system's sandbox whatever its switches are, which the test runtime has not.
    const end = `--end-after=${settles ? settle + 2_000 : brief}`
    const child = spawn(executable, ['--inspect=0', app, `--user-data-dir=${data}`, end], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const overdue = setTimeout(() => child.kill(), patience)
    let output = ''
    let memory = Number.NaN
    let timer: NodeJS.Timeout | undefined
    const read = (chunk: Buffer) => {
      output += chunk
      if (!settles || timer !== undefined || !readStages(output).has('usable')) return
      timer = setTimeout(() => {
        memory = residentMemory(processesNaming(data))
      }, settle)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(overdue)
      const reached = readStages(output)
      if (!reached.has('usable')) return reject(new Error(output))
      const at = (stage: Stage) => reached.get(stage) ?? Number.NaN
      resolve({
        memory,
        reached: {
          'app ready': at('app ready'),
          'window made': at('window made'),
          'page read': at('page read'),
          usable: at('usable'),
        },
      })
    })
  })

/** What Chromium kept of compiled scripts in a profile. */
const forgetCompiled = (data: string) =>
  rmSync(join(data, 'Code Cache'), { recursive: true, force: true, maxRetries: 5 })

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
  const names = ['bare', 'ours'] as const
  const results = {
    warm: { bare: [] as Launch[], ours: [] as Launch[] },
    cold: { bare: [] as Launch[], ours: [] as Launch[] },
  }
  for (let turn = -1; turn < launches; turn++)
    for (const cache of ['cold', 'warm'] as const)
      for (const name of names) {
        const data = join(folder, `${name}-data`)
        if (cache === 'cold') forgetCompiled(data)
        const result = await launch(runtime.path, apps[name], data, turn >= launches - weighed)
        console.error(`${name}, ${cache}: ${result.reached.usable.toFixed(0)} ms`)
        if (turn >= 0) results[cache][name].push(result)
      }
  console.log(`${launches} launches of each, turn by turn, after one to warm up; milliseconds since the process began`)
  const memoryOf = (values: readonly Launch[]) =>
    median(values.map(({ memory }) => memory).filter((memory) => !Number.isNaN(memory)))
  for (const [cache, { bare, ours }] of Object.entries(results)) {
    const usable = (values: readonly Launch[]) => percentiles(values.map(({ reached }) => reached.usable))
    const row = (name: string, values: readonly Launch[]) => [
      name,
      ...stages.map((stage) => toFigure(median(values.map(({ reached }) => reached[stage])))),
      toFigure(usable(values).p95),
      toFigure(memoryOf(values)),
    ]
    const ratio = (of: (values: readonly Launch[]) => number) => toFigure(of(ours) / of(bare))
    printTable([
      [`${cache} code cache`, ...stages.map((stage) => `${stage} p50`), 'p95', 'memory (PSS) MB'],
      row('bare one-window app', bare),
      row('Errdex', ours),
      [
        'ratio',
        '',
        '',
        '',
        ratio((values) => usable(values).p50),
        ratio((values) => usable(values).p95),
        ratio(memoryOf),
      ],
    ])
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
