/**
 * Every worker and every resource file is broken in every way, in a real host: it answers all requests, tells what
 * happened, and ends only when asked to. Workers, resources and requests are found, not listed: a new one is covered by
 * itself, and one that no request reaches fails.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { rightArguments } from '../../src-main/requests/right-arguments.fixture.ts'
import { type RequestChannel, requestChannels } from '../../src-preload/contract.ts'
import { type AppCopy, copyApp, resourceFiles, workerFiles } from '../app-copy.ts'
import { expect, test } from '../fixture.ts'
import { connectTo } from '../host-requests.ts'
import { startBrowserHost } from '../launch.ts'

/** Milliseconds; whoever waits longer was forgotten. */
const patience = 30_000

/** What starts and what fills comes before what needs it; what ends comes last. */
const order = (channel: RequestChannel) => {
  const place = ['start', 'push', 'guess', 'preview', 'accept', 'finish', 'cancel'].indexOf(channel.replace(/.*:/, ''))
  return place === -1 ? 2 : place
}
const exercise = requestChannels.toSorted((a, b) => order(a) - order(b))

const keysIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const { key } = value as { readonly key?: unknown }
  return [...(typeof key === 'string' ? [key] : []), ...Object.values(value).flatMap(keysIn)]
}

/** Reading a picture takes as long as all else together: it is asked for where what it needs is broken, or nothing is. */
const slow: readonly RequestChannel[] = ['pictures:read']
const exerciseFor = (file: string) =>
  file.includes('picture') ? exercise : exercise.filter((channel) => !slow.includes(channel))

/** Asks this of a host on this app; the keys of all sentences that came back, and what it logged. */
const runAll = async (appFolder: string, dataFolder: string, channels = exercise) => {
  const host = await startBrowserHost(dataFolder, appFolder)
  const request = await connectTo(host, patience)
  const told: string[] = []
  const silent: string[] = []
  for (const channel of channels) {
    const { status, body } = await request(channel, rightArguments[channel])
    expect([200, 500], channel).toContain(status)
    if (status === 500) silent.push(channel)
    told.push(...keysIn(body))
  }
  const { body } = await request('app:describe', [])
  const described = keysIn((body.value as { readonly problems: unknown }).problems)
  const exit = await host.close()
  return { told: new Set([...told, ...described]), described, silent, log: host.log(), exit }
}

const mark = 'fault injected'
/** Straight to the error stream: what a dying thread prints in the usual way may be lost with it. */
const say = `import { existsSync, writeFileSync, writeSync } from 'node:fs'; const say = () => writeSync(2, '${mark}\\n');`

const half = (content: string) => content.slice(0, content.length / 2)

/** What replaces a worker file; `real` is the name of the real one beside it, `once` a file that does not exist yet. */
const workerFaults: Readonly<Record<string, (content: string, real: string, once: string) => string | null>> = {
  'is missing': () => null,
  'is cut in half': half,
  'is empty': () => '',
  'throws at every start': () => `${say} say(); throw new Error('injected')`,
  'leaves a rejected promise at every start': () => `${say} say(); Promise.reject(new Error('injected'))`,
  'ends at its first start': (_, real, once) =>
    `${say} if (!existsSync(${once})) { writeFileSync(${once}, ''); say(); process.exit(3) } await import(${real})`,
  ...Object.fromEntries(
    [1, 2, 3].map((nth) => [
      `throws instead of message ${nth}`,
      (_: string, real: string) => `${say} import { parentPort } from 'node:worker_threads'
        const [port, verb] = parentPort === null ? [process, 'send'] : [parentPort, 'postMessage']
        const post = port[verb].bind(port)
        let sent = 0
        port[verb] = (message) => {
          if (++sent !== ${nth}) return post(message)
          say()
          setImmediate(() => { throw new Error('injected') })
        }
        await import(${real})`,
    ]),
  ),
}
/** Faults that some worker does not live to see: one that answers once and is ended sends no second message. */
const mayBeMissed = /message [23]/
/** A file that is not the app's own any more cannot say that it was reached. */
const mute = /^is /

const breakWorker = (app: AppCopy, file: string, fault: (typeof workerFaults)[string]) => {
  const content = app.read(file)
  const real = file.replace(/([^/]+)$/, 'real-$1')
  app.write(real, content)
  const name = JSON.stringify(real.replace(/.*\//, './'))
  const broken = fault(content, name, JSON.stringify(join(app.folder, 'died-once')))
  if (broken === null) app.remove(file)
  else app.write(file, broken)
}

let whole: Awaited<ReturnType<typeof runAll>> | undefined
/** What a whole app says to the same requests. */
const runWhole = async (dataFolder: string) => {
  whole ??= await runAll(copyApp(join(dataFolder, 'whole')).folder, join(dataFolder, 'whole-data'))
  return whole
}

test('nothing broken: everything is answered', async ({ dataFolder }) => {
  const { silent, log, exit } = await runWhole(dataFolder)
  expect({ silent, log, exit }).toEqual({ silent: [], log: '', exit: 0 })
})

test('there are workers and resources to break', () => {
  expect(workerFiles.length).toBeGreaterThanOrEqual(3)
  expect(resourceFiles.length).toBeGreaterThanOrEqual(2)
})

/** `file` is the one that was broken. */
const expectTold = async (dataFolder: string, app: AppCopy, file: string) => {
  const before = await runWhole(dataFolder)
  const after = await runAll(app.folder, join(dataFolder, 'data'), exerciseFor(file))
  expect(after.exit).toBe(0)
  expect(after.log, 'a rejected promise or an exception that nobody foresaw').not.toContain('unexpected:')
  return { ...after, news: [...after.told].filter((key) => !before.told.has(key)) }
}

for (const file of workerFiles)
  for (const [fault, replace] of Object.entries(workerFaults))
    test(`${file} ${fault}`, async ({ dataFolder }) => {
      const app = copyApp(join(dataFolder, 'app'))
      breakWorker(app, file, replace)
      const { news, silent, log } = await expectTold(dataFolder, app, file)
      const reached = mute.test(fault) || log.includes(mark)
      if (!mayBeMissed.test(fault)) expect(reached, `a request that needs ${file}`).toBe(true)
      if (!reached) return
      // A later message may be one that nobody waits for, such as progress: then all are answered, and the host may have been
      // asked to end before a process that died after its answer was gone.
      if (news.length === 0 && mayBeMissed.test(fault)) expect(silent).toEqual([])
      else {
        expect(news, 'a sentence').not.toEqual([])
        expect(log, 'a line in the log').toContain('was lost')
      }
    })

const resourceFaults: Readonly<Record<string, (app: AppCopy, file: string) => void>> = {
  missing: (app, file) => app.remove(file),
  'cut in half': (app, file) => app.write(file, half(app.read(file))),
  empty: (app, file) => app.write(file, ''),
  'full of something else': (app, file) => app.write(file, '{"format":"of a stranger"}'),
}

for (const file of resourceFiles)
  for (const [fault, damage] of Object.entries(resourceFaults))
    test(`${file} is ${fault}`, async ({ dataFolder }) => {
      const app = copyApp(join(dataFolder, 'app'))
      damage(app, file)
      const { described, news } = await expectTold(dataFolder, app, file)
      // Told when the app starts, or to whoever asks for what the file holds.
      const sentences = [...described, ...news]
      expect(sentences, 'a sentence; a file nobody misses is left over from an earlier build').not.toEqual([])
    })

test('what nobody foresaw is logged and told once, and the host goes on', async ({ dataFolder }) => {
  const app = copyApp(join(dataFolder, 'app'))
  const bugs = `
    setTimeout(() => { throw new Error('injected exception') }, 0)
    setTimeout(() => Promise.reject(new Error('injected rejection')), 0)
    setTimeout(() => Promise.reject(new Error('injected rejection again')), 0)`
  app.write('main/browser-host.js', app.read('main/browser-host.js') + bugs)
  const { described, silent, log, exit } = await runAll(app.folder, join(dataFolder, 'data'))
  expect(described).toEqual(['app.unexpected'])
  expect(log.match(/unexpected: .*/g)).toHaveLength(3)
  expect({ silent, exit }).toEqual({ silent: [], exit: 0 })
})

test('a host that cannot start says so in a sentence', async ({ dataFolder }) => {
  const app = copyApp(join(dataFolder, 'app'))
  app.write('main/browser-host.js', app.read('main/browser-host.js').replaceAll('"renderer"', '"nowhere"'))
  await expect(startBrowserHost(join(dataFolder, 'data'), app.folder)).rejects.toThrow(/码上查无法启动|could not start/)
})

test('a command that meets what nobody foresaw says so and ends as one that could not answer', async ({
  dataFolder,
}) => {
  const app = copyApp(dataFolder)
  app.write('main/cli.js', `${app.read('main/cli.js')}\nPromise.reject(new Error('injected'))`)
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(dataFolder, 'out/main/cli.js'), '--lang', 'en', '--help'],
    {
      encoding: 'utf8',
    },
  )
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/did not finish[\s\S]*Error: injected/),
  })
})
