/** Command-line entry: `entries`, `lookup`, `search`, on plain Node. */
import { resolve } from 'node:path'
import { loadEngine } from './engine/load-engine.ts'

const [command, ...args] = process.argv.slice(2)
const { engine } = loadEngine(resolve(import.meta.dirname, '../resources'))
if (command === 'entries') for (const entry of engine.catalog.entries) console.log(JSON.stringify(entry))
else if (command === 'lookup') console.log(JSON.stringify(args.flatMap((code) => engine.lookup(code))))
else process.exitCode = 2
