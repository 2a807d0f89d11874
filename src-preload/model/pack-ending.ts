/** How a pack is known by its name: apart from what packs hold, for windows tell one before they load what opens it. */

/** Ending of a pack's file name, without the dot. */
export const packEnding = 'errdexpack'

export const isPackFile = ({ name }: { readonly name: string }): boolean =>
  name.toLowerCase().endsWith(`.${packEnding}`)
