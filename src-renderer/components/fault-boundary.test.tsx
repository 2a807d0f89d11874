// @vitest-environment happy-dom
/** A part that fails takes nothing else with it, says so, and is drawn anew when asked. */
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { draw } from '../components.fixture.tsx'
import { FaultBoundary } from './fault-boundary.tsx'

test('one that comes and goes over the window leaves nothing when it fails, and is tried again at the next act', async () => {
  vi.stubGlobal('reportError', () => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const Part = () => {
    if (isBroken) throw new Error('no such chunk')
    return <p>there</p>
  }
  const { person, container } = draw(
    <FaultBoundary isQuiet>
      <Part />
    </FaultBoundary>,
  )
  expect(container.textContent).toBe('')
  await person.keyboard('x')
  expect(container.textContent).toBe('')
  isBroken = false
  await person.click(document.body)
  expect(screen.getByText('there').isConnected).toBe(true)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('what stands beside a part that fails stays, the fault is told, and the part is drawn anew when asked', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const Part = () => {
    if (isBroken) throw new Error('no such row')
    return <p>whole again</p>
  }
  const { person } = draw(
    <>
      <p>beside it</p>
      <FaultBoundary>
        <Part />
      </FaultBoundary>
    </>,
  )
  expect(screen.getByText('beside it').isConnected).toBe(true)
  expect(reported).toEqual([new Error('no such row')])
  isBroken = false
  await person.click(screen.getByRole('button', { name: 'Draw it again' }))
  expect(screen.getByText('whole again').isConnected).toBe(true)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
