// @vitest-environment happy-dom
/** A picture that the browser cannot draw keeps its place and name, and nothing fails over it. */
import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { draw } from '../../../components.fixture.tsx'
import { PictureCanvas } from './picture-canvas.tsx'

afterEach(() => vi.unstubAllGlobals())

test('what the browser cannot draw stays empty under its name', async () => {
  const decode = vi.fn(() => Promise.reject(new DOMException('no picture', 'InvalidStateError')))
  vi.stubGlobal('createImageBitmap', decode)
  const file = new File([Uint8Array.of(1)], 'screen.tiff')
  draw(<PictureCanvas file={file} area={null} scale={1} label="screen.tiff" className={undefined} />)
  await vi.waitFor(() => expect(decode).toHaveBeenCalledWith(file))
  expect(screen.getByRole('img', { name: 'screen.tiff' })).toBeInstanceOf(HTMLCanvasElement)
})
