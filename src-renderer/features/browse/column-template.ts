/** Column widths → `grid-template-columns`: set widths hold, the others share the room; the table is always filled. Pure. */

export interface ColumnTrack {
  readonly id: string
  /** Width, or least width of a column that stretches, in CSS pixels. */
  readonly size: number
  readonly least: number
  readonly stretch: number
}

/** `widths` holds those the person set. When every stretching column is set, the last of them takes what is left. */
export const columnTemplate = (tracks: readonly ColumnTrack[], widths: Readonly<Record<string, number>>): string => {
  const free = tracks.some((track) => track.stretch > 0 && widths[track.id] === undefined)
  const filler = free ? undefined : tracks.findLast((track) => track.stretch > 0)
  return tracks
    .map((track) => {
      const width = widths[track.id]
      if (track === filler) return `minmax(${Math.max(width ?? track.size, track.least)}px, 1fr)`
      if (width !== undefined) return `${Math.max(width, track.least)}px`
      return track.stretch > 0 ? `minmax(${track.least}px, ${track.stretch}fr)` : `${track.size}px`
    })
    .join(' ')
}
