/** Reads a JSON body up to a size. */
import type { IncomingMessage } from 'node:http'

/** Null when the body is larger than `limit` bytes, not UTF-8, or not JSON. The rest of a body too large is not read. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return null
  }
}
