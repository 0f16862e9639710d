import type { TextEdit } from '../../store/desk.ts'

/** A text that has not reached the server, as it is kept on the device. */
export interface UnsentText extends TextEdit {
  /** The open page that keeps it: two of them may write the same unit. */
  page: string
  /** When it was typed (ISO 8601, UTC). */
  at: string
}

/** The part of the browser's storage that is needed. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Where the texts of a person for a document in a language are kept: each under its own name that begins with this. */
export const storageName = (user: string, collection: string, id: string, language: string): string =>
  `desk:${[user, collection, id, language].map(encodeURIComponent).join(':')}:`

const entryName = (name: string, { unit, page }: Pick<UnsentText, 'unit' | 'page'>): string =>
  `${name}${encodeURIComponent(unit)}:${encodeURIComponent(page)}`

/** Keeps a text on the device. Returns `false` when the browser cannot (storage full or forbidden). */
export function keepText(storage: TextStorage | undefined, name: string, text: UnsentText): boolean {
  if (!storage) return false
  try {
    storage.setItem(entryName(name, text), JSON.stringify(text))
    return true
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** Forgets a text that has reached the server. */
export function forgetText(
  storage: TextStorage | undefined,
  name: string,
  text: Pick<UnsentText, 'unit' | 'page'>,
): void {
  storage?.removeItem(entryName(name, text))
}

/** All texts that are kept under names with a prefix, the oldest first. Anything else is skipped. */
export function keptTexts(storage: TextStorage | undefined, name: string): UnsentText[] {
  const texts: UnsentText[] = []
  for (let index = 0; index < (storage?.length ?? 0); index += 1) {
    const key = storage?.key(index)
    if (key?.startsWith(name) !== true) continue
    const text = readKept(storage?.getItem(key) ?? '')
    if (text) texts.push(text)
  }
  return texts.sort((one, other) => one.at.localeCompare(other.at))
}

/** Reads a kept text; `undefined` when it is not one. */
export function readKept(json: string): UnsentText | undefined {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  if (typeof given !== 'object' || given === null) return undefined
  const { unit, value, sourceHash, basedOn, page, at } = given as Record<string, unknown>
  if (![unit, value, sourceHash, basedOn, page, at].every((part) => typeof part === 'string'))
    return undefined
  return { unit, value, sourceHash, basedOn, page, at } as UnsentText
}

/** The browser's storage, or `undefined` where it is forbidden. */
export function deviceStorage(): TextStorage | undefined {
  try {
    return window.localStorage
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
