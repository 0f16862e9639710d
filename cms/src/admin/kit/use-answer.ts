import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Contract } from '../../endpoints/contract.ts'
import { addressOf, ask } from './api-client.ts'

/** What is known of an answer: nothing yet, a failure, or a value, which may be being fetched again. */
export type Answer<T> =
  | { state: 'loading' }
  | { state: 'failed'; message?: string }
  | { state: 'ready'; value: T; isRefreshing: boolean }

/**
 * The answer to a question, asked again when the question changes or `again` is called. The last value stays while a
 * new one is fetched.
 */
export function useAnswer<Input extends z.ZodObject, Shape extends z.ZodType>(
  contract: Contract<Input, Shape>,
  input: z.input<Input>,
): [answer: Answer<z.output<Shape>>, again: () => void] {
  const [answer, setAnswer] = useState<Answer<z.output<Shape>>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const address = addressOf(contract, input)
  useEffect(() => {
    const controller = new AbortController()
    setAnswer((last) => (last.state === 'ready' ? { ...last, isRefreshing: true } : { state: 'loading' }))
    ask(contract, input, { signal: controller.signal }).then(
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
    // The address contains the whole question; the input is a new object each time.
  }, [address, round])
  const again = useCallback(() => setRound((last) => last + 1), [])
  return [answer, again]
}
