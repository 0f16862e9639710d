import { hash as hashOf } from 'node:crypto'

/** The hashes of results that are objects: a list of cards need not read every card again. */
const hashes = new WeakMap<object, string>()

/** The hash of a query's result. A list is known by the hashes of the results that are in it. */
export function resultHash(value: unknown): string {
  const known = knownHash(value)
  if (known !== undefined) return known
  const text = Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value)
  const hash = hashOf('sha256', text, 'base64url').slice(0, 22)
  if (typeof value === 'object' && value !== null) hashes.set(value, hash)
  return hash
}

const knownHash = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? hashes.get(value) : undefined

/** JSON has no text for a result that is absent. */
const textOf = (value: unknown): string =>
  knownHash(value) ?? (value === undefined ? '' : JSON.stringify(value))
