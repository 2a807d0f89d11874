/** Makes Markdown of Turing's page, whose copy lost code fences, table pipes, list breaks and line joins. */

/** One repair of a section's text; each applies only where its damage is seen. */
type Repair = (text: string) => string

/** A JSON body on lines of its own, its indentation lost. */
const fenceJson: Repair = (text) =>
  text.replace(/^\{\n[\s\S]*?^\}$/m, (body) => {
    const lines = body.split('\n').map((line) => (/^[{}]$/.test(line) ? line : `  ${line}`))
    return `\n\`\`\`json\n${lines.join('\n')}\n\`\`\`\n`
  })

/** Table rows that lost their first pipe: `code | 4 位业务错误码 |`. A table needs a blank line before it. */
const openRows: Repair = (text) =>
  text.replace(/^(\w+) \| (.+) \|$/gm, '| `$1` | $2 |').replace(/(?<!\|)\n(\|.*\|\n\|-)/, '\n\n$1')

/** Inline code fell out of its line: the line before ends open, in `—` or in 的, and this one starts with the code. */
const joinCode: Repair = (text) =>
  text.replace(
    /(—|的)\n([A-Za-z][\w-]*(?:\/[A-Za-z][\w-]*)*)(?=[\u4E00-\u9FFF])/g,
    (_, before: string, code: string) => {
      const marked = code.split('/').map((part) => `\`${part}\``)
      return `${before} ${marked.join(' / ')} `
    },
  )

/** List items run together: `… 怎么获取 - 超时、重试与 Fallback — …`. Every item of such a list explains itself behind a dash. */
const splitItems: Repair = (text) => text.replace(/^- .* — .*$/gm, (line) => line.replace(/ - (?=[^—\n]* — )/g, '\n- '))

/** A list needs no blank line before it in CommonMark, but the text after one does: else it joins the last item. */
const closeLists: Repair = (text) => text.replace(/^(- .*)\n(?!- |\n|$)/gm, '$1\n\n')

const repairs: readonly Repair[] = [fenceJson, openRows, joinCode, splitItems, closeLists]

export const repairTuringText = (body: readonly string[]): readonly string[] =>
  repairs.reduce((text, repair) => repair(text), body.join('\n')).split('\n')
