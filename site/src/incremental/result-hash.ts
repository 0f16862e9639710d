import { hash as hashOf } from 'node:crypto'

/** The hashes of results that are objects: a list of cards need not read every card again. */
const hashes = new WeakMap<object, string>()

/**
 * The hash of a query's result: 22 characters that follow from its content alone, so that they are the same in every
 * process, and for a result that was read back. That of a list follows from those of its items.
 */
export function resultHash(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null
  const known = isObject ? hashes.get(value) : undefined
  if (known !== undefined) return known
  // JSON has no text for a result that is absent.
  const text = Array.isArray(value)
    ? value.map(resultHash).join('\n')
    : ((JSON.stringify(value) as string | undefined) ?? '')
  const hash = hashOf('sha256', text, 'base64url').slice(0, 22)
  if (isObject) hashes.set(value, hash)
  return hash
}
