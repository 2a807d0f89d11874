/** Entry of the main window. */
import { createRoot } from 'react-dom/client'
import { type BrowsePage, emptyFilter } from '../../src-preload/model/search.ts'
import { bridge } from '../lib/bridge.ts'

const root = document.getElementById('root')
const draw = (page: BrowsePage) => (
  <table>
    <tbody>
      {page.rows.map((row) => (
        <tr key={row.id}>
          <td>{row.code}</td>
          <td>{row.message}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

if (root !== null) {
  const page = await bridge.request('catalog:browse', {
    text: '',
    filter: emptyFilter,
    sort: null,
    offset: 0,
    limit: 50,
  })
  createRoot(root).render(draw(page))
}
