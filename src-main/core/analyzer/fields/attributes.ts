/** Attributes listed as objects of a name and a value, as traces, tags and forms write them, read as fields of what holds the list. */
import { addField, type Field, type FieldTree } from './field-tree.ts'
import { roleOf } from './key-roles.ts'

/** What holds the name: `{"key":"code","value":1335}`, `{"Name":"code","Value":"1335"}`. */
const nameKey = /^(?:key|name|k)$/i
/** What holds the value, beside the name or in an object of its own: `"value":{"intValue":"1335"}`, `value { int_value: 1335 }`. */
const valueKey = /^(?:v|(?:\w{1,12}_?)?value)$/i
/** Fields before and behind a name among which its value is. */
const reach = 3

const valueBeside = ({ fields, frames }: FieldTree, place: number, name: Field): Field | undefined =>
  fields
    .slice(Math.max(0, place - reach), place + 1 + reach)
    .find(
      ({ key, frame, value }) =>
        value !== '' && valueKey.test(key) && (frame === name.frame || frames[frame]?.parent === name.frame),
    )

/** Adds to the tree what its lists of attributes say. */
export const readAttributes = (tree: FieldTree): void => {
  const found = tree.fields.flatMap((field, place): readonly Field[] => {
    if (!nameKey.test(field.key) || field.frame === 0) return []
    // `feishu.code`: whose attribute it is stands before it.
    const key = field.value.slice(field.value.lastIndexOf('.') + 1)
    const role = roleOf(key)
    const value = role === null ? undefined : valueBeside(tree, place, field)
    if (value === undefined) return []
    const parent = tree.frames[field.frame]?.parent ?? 0
    // In such a list numbers stand in quotes because everything does.
    const quoted = value.quoted && !/^-?\d+$/.test(value.value)
    return [{ ...value, key, role, quoted, keyStart: field.start, frame: parent }]
  })
  for (const field of found) addField(tree, field)
  if (found.length > 0) tree.fields.sort((a, b) => a.start - b.start)
}
