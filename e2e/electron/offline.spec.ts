/** The whole app, from launch to end, asks the network for nothing: Chromium's own net log is the witness of every spec. */
import { ask } from '../ask.ts'
import { expect, test } from '../fixture.ts'
import { appOf } from '../launch.ts'

test.use({ shared: true })

test('no name is looked up, no connection opened, and what tries is refused', async ({ errdex }) => {
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
})
