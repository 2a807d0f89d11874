// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { draw } from '../components.fixture.tsx'
import { FaultBoundary } from './fault-boundary.tsx'

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
