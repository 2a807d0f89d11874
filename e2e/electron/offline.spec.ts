/** The whole app, from launch to end, asks the network for nothing: Chromium's own net log is the witness. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf, launchElectron, root } from '../launch.ts'

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

/** What would be a look at the outside. */
const outside = [
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'PAC_FILE_DECIDER',
  'URL_REQUEST_START_JOB',
]

test('no name is looked up, no connection opened, no address asked for', async ({ dataFolder }) => {
  const log = join(dataFolder, 'net-log.json')
  const errdex = await launchElectron(dataFolder, root, [`--log-net-log=${log}`])
  await errdex.open()
  await ask(errdex.page, 'app:describe')
  const query = {
    text: '权限',
    filter: { service: [], kind: [], http: [], retry: [], actor: [] },
    sort: null,
    offset: 0,
    limit: 50,
  }
  const { rows } = await ask(errdex.page, 'catalog:browse', query)
  for (const { id } of rows.slice(0, 10)) await ask(errdex.page, 'catalog:open', id)
  // A page that got past its policy would still meet the wall of the session.
  const refused = await appOf(errdex).evaluate(({ session }) =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:9/'].map((url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    ),
  )
  expect(refused).toEqual(['refused', 'refused'])
  await errdex.close()

  const { constants, events }: NetLog = JSON.parse(await readFile(log, 'utf8'))
  const types = outside.map((name) => [name, constants.logEventTypes[name]] as const)
  expect(types.filter(([, type]) => type === undefined)).toEqual([])
  const seen = events.flatMap(({ type, params }) => {
    const name = types.find(([, known]) => known === type)?.[0]
    return name === undefined ? [] : `${name} ${params?.url ?? params?.host ?? JSON.stringify(params)}`
  })
  expect(seen).toEqual([])
})
