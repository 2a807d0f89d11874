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
  /** What is drawn; null for the whole picture. */
  readonly area: Area | null
  /** Canvas pixels per pixel of the picture. */
  readonly scale: number
  readonly label: string
  readonly className: string | undefined
}

/** No side of a canvas is longer; the picture is shown smaller then. */
const longest = 4096

export const PictureCanvas = ({ file, area, scale, label, className }: PictureCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: null, height: null }
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const bitmap = await createImageBitmap(file)
      const element = canvas.current
      if (isWanted && element !== null) {
        const [wide, high] = [width ?? bitmap.width, height ?? bitmap.height]
        const fit = Math.min(scale, longest / Math.max(wide, high))
        element.width = Math.max(1, Math.round(wide * fit))
        element.height = Math.max(1, Math.round(high * fit))
        element.getContext('2d')?.drawImage(bitmap, x, y, wide, high, 0, 0, element.width, element.height)
      }
      bitmap.close()
    }
    // Errdex reads formats that the browser cannot draw: the picture stays empty, and its lines beside it are what was read.
    draw().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [file, x, y, width, height, scale])
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />
}
