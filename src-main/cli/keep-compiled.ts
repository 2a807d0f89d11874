/** Keeps compiled scripts beside the person's data: the next start need not compile them anew. */
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'

/**
 * For scripts imported after the call, from Node 22.1 on. `dataFolder` belongs to the person alone: what is read back is run.
 * Where it does not exist, nothing is written.
 */
export const keepCompiled = (dataFolder: string): void => {
  if ('enableCompileCache' in module && existsSync(dataFolder))
    module.enableCompileCache(join(dataFolder, 'compiled-scripts'))
}
