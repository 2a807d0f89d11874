/** FNV-1a over the UTF-16 units of texts: a number that is the same on every machine, and no secret. */

export const hashStart = 0x811c9dc5

/** The hash of what came before and then this text, or what stands between two of its places. */
export const addToHash = (hash: number, text: string, from = 0, to = text.length): number => {
  let next = hash
  for (let at = from; at < to; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193)
  return next
}

/** 32 bits, not negative. */
export const hashOfText = (text: string): number => addToHash(hashStart, text) >>> 0
