/** The recogniser of a service nothing is known of but its names and hosts: tables people import. */
import type { Service } from '../../../../src-preload/model/catalog.ts'
import type { Envelope } from './envelope.ts'

/** Names shorter than this stand in any text. */
const shortestName = 2

export const plainEnvelope = ({ id, name, aliases, hosts }: Service): Envelope => {
  const names = [...new Set([name.zh, name.en, ...aliases])].filter((text) => text.length >= shortestName)
  return {
    service: id,
    shapes: [
      { rule: `${id}/code-message`, code: ['code', 'errorCode', 'error_code', 'errcode', 'Code'], strength: 'some' },
    ],
    values: [],
    marks: [
      { rule: `${id}/host`, texts: hosts, strength: 'strong' },
      { rule: `${id}/name`, texts: names, strength: 'fair' },
    ],
    families: [],
    // Without a document of its wire nothing says that an unlisted code is this service's.
    digits: [1, 0],
    wordings: {},
  }
}
