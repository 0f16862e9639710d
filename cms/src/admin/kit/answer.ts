import { useCallback, useEffect, useState } from 'react'

/** What came of a question to the CMS. `message` is the sentence that the CMS gives as the reason, if any. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message?: string }

/** What is known while it is asked for: nothing yet, a failure, or a value, which may be being fetched anew. */
export type Answer<T> =
  | { state: 'loading' }
  | { state: 'failed'; message?: string }
  | { state: 'ready'; value: T; isRefreshing: boolean }

/** Asks the CMS for JSON. `T` is what the endpoint promises in `translations/coverage.ts`. */
export async function ask<T>(address: string, request: RequestInit = {}): Promise<Outcome<T>> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', ...request })
    const body: unknown = await response.json()
    return response.ok ? { ok: true, value: body as T } : { ok: false, message: messageOf(body) }
  } catch (error) {
    if (request.signal?.aborted) throw error
    // No connection, or an answer that is no JSON: the caller has a sentence for it.
    return { ok: false }
  }
}

/** Sends JSON to the CMS. */
export const send = <T>(address: string, body: unknown): Promise<Outcome<T>> =>
  ask<T>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/**
 * The answer to a question, asked again when the address changes or `again` is called. The last value stays while a new
 * one is fetched.
 */
export function useAnswer<T>(address: string): [answer: Answer<T>, again: () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    setAnswer((last) => (last.state === 'ready' ? { ...last, isRefreshing: true } : { state: 'loading' }))
    ask<T>(address, { signal: controller.signal }).then(
      (outcome) => {
        if (controller.signal.aborted) return
        setAnswer(
          outcome.ok
            ? { state: 'ready', value: outcome.value, isRefreshing: false }
            : { state: 'failed', message: outcome.message },
        )
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error
      },
    )
    return () => controller.abort()
  }, [address, round])
  const again = useCallback(() => setRound((last) => last + 1), [])
  return [answer, again]
}

function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { message, errors } = body as { message?: unknown; errors?: unknown }
  if (typeof message === 'string') return message
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return typeof first === 'object' && first !== null ? messageOf(first) : undefined
}
