/**
 * Column widths → `grid-template-columns`: set widths hold, empty columns shrink to their head, the others share the room so that
 * none is cut while another has room to spare; the table is always filled. Pure.
 */

export interface ColumnTrack {
  readonly id: string
  /** Width, or width below which a stretching column gives nothing to others, in CSS pixels. */
  readonly size: number
  readonly least: number
  readonly stretch: number
}

/** What was measured, in CSS pixels. */
export interface ColumnFit {
  /** Width that all columns share. */
  readonly room: number
  /** Widest cell of each column in sight; 0 where all are empty. */
  readonly needs: Readonly<Record<string, number>>
  /** Width of each column's head. */
  readonly heads: Readonly<Record<string, number>>
}

type Widths = Readonly<Record<string, number>>

interface Share {
  readonly stretch: number
  readonly need: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * Everybody's share of the room by `stretch`. Where there is enough for all, who needs more than the share gets the need; where
 * there is not, who needs less gets no more than that.
 */
export const shareRoom = (columns: readonly Share[], room: number): readonly number[] => {
  const isShort = sum(columns.map(({ need }) => need)) > room
  const settled = new Map<Share, number>()
  for (;;) {
    const open = columns.filter((column) => !settled.has(column))
    const left = room - sum([...settled.values()])
    const total = sum(open.map(({ stretch }) => stretch))
    const shareOf = ({ stretch }: Share) => (left * stretch) / total
    const settles = open.filter((column) => (isShort ? column.need < shareOf(column) : column.need > shareOf(column)))
    if (settles.length === 0 || settles.length === open.length)
      return columns.map((column) => settled.get(column) ?? shareOf(column))
    for (const column of settles) settled.set(column, column.need)
  }
}

/** Before anything is measured. */
const plainTemplate = (tracks: readonly ColumnTrack[], widths: Widths): string => {
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

/** `widths` holds those the person set. When every stretching column is set, the last of them takes what is left. */
export const columnTemplate = (tracks: readonly ColumnTrack[], widths: Widths, fit: ColumnFit | null): string => {
  if (fit === null) return plainTemplate(tracks, widths)
  const needOf = ({ id }: ColumnTrack) => fit.needs[id] ?? 0
  const sharing = tracks.filter((track) => track.stretch > 0 && widths[track.id] === undefined && needOf(track) > 0)
  const headOf = ({ id }: ColumnTrack) => fit.heads[id] ?? 0
  const tightOf = (track: ColumnTrack) => Math.max(needOf(track), headOf(track), track.least)
  const holdOthers = (widthOf: (track: ColumnTrack) => number): Record<string, number> =>
    Object.fromEntries(
      tracks
        .filter((track) => !sharing.includes(track))
        .map((track) => [track.id, widths[track.id] ?? (needOf(track) > 0 ? widthOf(track) : tightOf(track))]),
    )
  // A head is never cut, the arrow of a sort included.
  let held = holdOthers((track) => Math.max(track.size, headOf(track)))
  // Where a text would be cut, columns of their own width keep no room that they do not need.
  if (sum(Object.values(held)) + sum(sharing.map(needOf)) > fit.room)
    held = holdOthers((track) => Math.max(headOf(track), Math.min(track.size, tightOf(track))))
  // What a column of its own width lacks comes from the sharing ones, as long as these keep their size.
  let spare = fit.room - sum(Object.values(held)) - sum(sharing.map(({ size }) => size))
  for (const track of tracks) {
    const lack = needOf(track) - (held[track.id] ?? Number.POSITIVE_INFINITY)
    if (widths[track.id] !== undefined || lack <= 0 || lack > spare) continue
    held[track.id] = needOf(track)
    spare -= lack
  }
  const shares = shareRoom(
    sharing.map((track) => ({ stretch: track.stretch, need: needOf(track) })),
    Math.max(0, fit.room - sum(Object.values(held))),
  )
  const shareOf = (track: ColumnTrack) => Math.max(1, Math.floor(shares[sharing.indexOf(track)] ?? 0))
  return plainTemplate(
    tracks.map((track) => (sharing.includes(track) ? { ...track, stretch: shareOf(track) } : track)),
    { ...widths, ...held },
  )
}
