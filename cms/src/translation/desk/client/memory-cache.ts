import type { Suggestion } from '../../memory/contracts.ts'
import type { DeskApi } from './desk-api.ts'

/** Suggestions of the translation memory, asked for once for each source text. */
export function memoryCache(api: Pick<DeskApi, 'memory'>) {
  const asked = new Map<string, Promise<Suggestion[]>>()
  return {
    /** Rejects with a `RequestProblem`, and asks again the next time. */
    of(unit: string, sourceHash: string): Promise<Suggestion[]> {
      const key = `${unit} ${sourceHash}`
      const known = asked.get(key)
      if (known) return known
      const answer = api.memory(unit).then(
        ({ suggestions }) => suggestions,
        (error: unknown) => {
          asked.delete(key)
          throw error
        },
      )
      asked.set(key, answer)
      return answer
    },
  }
}
export type MemoryCache = ReturnType<typeof memoryCache>
