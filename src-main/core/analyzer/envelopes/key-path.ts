/** Names of fields as a person describes them: `error.code` is the field's name and the name of the object around it. */

export const readPath = (path: string): { readonly name: string; readonly owner: readonly string[] | null } => {
  const parts = path.split('.')
  return { name: parts.at(-1) ?? path, owner: parts.length > 1 ? parts.slice(-2, -1) : null }
}

export const nameOfPath = (path: string): string => readPath(path).name
