/**
 * Remembers an answer for a while, so that many simultaneous requests cost as much as one.
 * @param read finds out the answer
 * @param milliseconds how long it is valid
 * @param now the current time, milliseconds since 1970
 */
export function remembered<T>(
  read: () => Promise<T>,
  milliseconds: number,
  now: () => number,
): () => Promise<T> {
  let last: { answer: Promise<T>; at: number } | undefined
  return () => {
    const age = last === undefined ? Infinity : now() - last.at
    if (last === undefined || age >= milliseconds || age < 0) last = { answer: read(), at: now() }
    return last.answer
  }
}
