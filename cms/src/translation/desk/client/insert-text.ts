/**
 * Writes words into a field as if they were typed, so that the browser's own “undo” takes them back and React notices
 * them. The standard's newer `setRangeText` clears the undo history in every browser, so the older command is tried
 * first; it is looked up by name because it may be removed some day.
 * @param start where the replaced part begins (index of UTF-16 units)
 * @param end where it ends
 */
export function insertText(field: HTMLTextAreaElement, words: string, start: number, end: number): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  if (words === '' && start === end) return
  const command: unknown = Reflect.get(document, 'execCommand')
  const isDone =
    typeof command === 'function' &&
    Reflect.apply(command, document, words === '' ? ['delete'] : ['insertText', false, words]) === true
  if (isDone) return
  field.setRangeText(words, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Replaces the whole text of a field, and puts the cursor or selection where it is wanted. */
export function replaceText(
  field: HTMLTextAreaElement,
  text: string,
  start = text.length,
  end = start,
): void {
  const same = commonStart(field.value, text)
  const tail = commonEnd(field.value.slice(same), text.slice(same))
  insertText(field, text.slice(same, text.length - tail), same, field.value.length - tail)
  field.setSelectionRange(start, end)
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}
