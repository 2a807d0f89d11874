/** A picture file drawn by the window itself: the whole of it, or a part of it enlarged. */
import { useEffect, useRef } from 'react'

/** Pixels of the upright picture. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PictureCanvasProps {
  readonly file: File
  /** What is drawn. */
  readonly area: Area
  /** Canvas pixels per pixel of the picture. */
  readonly scale: number
  readonly label: string
  readonly className: string | undefined
}

/** No side of a canvas is longer; the picture is shown smaller then. */
const longest = 4096

export const PictureCanvas = ({ file, area: { x, y, width, height }, scale, label, className }: PictureCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const bitmap = await createImageBitmap(file)
      const element = canvas.current
      if (isWanted && element !== null) {
        const fit = Math.min(scale, longest / Math.max(width, height))
        element.width = Math.max(1, Math.round(width * fit))
        element.height = Math.max(1, Math.round(height * fit))
        element.getContext('2d')?.drawImage(bitmap, x, y, width, height, 0, 0, element.width, element.height)
      }
      bitmap.close()
    }
    // What our reader read and the browser cannot draw is shown as its lines only.
    draw().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [file, x, y, width, height, scale])
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />
}
