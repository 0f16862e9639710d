/** A field's text and what is selected in it (indexes of UTF-16 units). */
export interface Selected {
  text: string
  start: number
  end: number
}

/** Puts marks around the selection, or removes them when they are already there. */
export function withBold({ text, start, end }: Selected): Selected {
  const chosen = text.slice(start, end)
  if (start >= 2 && text.slice(start - 2, start) === '**' && text.slice(end, end + 2) === '**')
    return { text: text.slice(0, start - 2) + chosen + text.slice(end + 2), start: start - 2, end: end - 2 }
  return { text: `${text.slice(0, start)}**${chosen}**${text.slice(end)}`, start: start + 2, end: end + 2 }
}

/** Makes the selection a link; the address is selected, to be overwritten. */
export function withLink({ text, start, end }: Selected): Selected {
  const chosen = text.slice(start, end)
  const target = 'https://'
  const next = `${text.slice(0, start)}[${chosen}](${target})${text.slice(end)}`
  // Without words the cursor goes between the brackets; with words the address is what is missing.
  if (chosen === '') return { text: next, start: start + 1, end: start + 1 }
  const at = start + chosen.length + 3
  return { text: next, start: at, end: at + target.length }
}

/** Makes the selected lines a list, with an empty line before and after as the form asks for. */
export function withList({ text, start, end }: Selected): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = end + text.slice(end).search(/\n|$/u)
  const items = text
    .slice(from, to)
    .split('\n')
    .filter((line, index, lines) => line.trim() !== '' || lines.length === 1)
    .map((line) => `- ${line.replace(/^- +/u, '')}`)
    .join('\n')
  const before = text.slice(0, from).replace(/\n*$/u, '')
  const after = text.slice(to).replace(/^\n*/u, '')
  const head = before === '' ? '' : `${before}\n\n`
  const next = `${head}${items}${after === '' ? '' : `\n\n${after}`}`
  return { text: next, start: head.length + items.length, end: head.length + items.length }
}
