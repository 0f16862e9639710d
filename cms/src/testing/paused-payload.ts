import type { Payload } from 'payload'

/** What a paused Payload waits for around a call to its database; it is given the name of the method. */
export interface Pauses {
  before?: (method: string) => Promise<unknown>
  after?: (method: string) => Promise<unknown>
}

/** The same Payload without listeners, whose database reads and writes single rows when it is allowed to. */
export function pausedPayload(payload: Payload, { before, after }: Pauses): Payload {
  const paused = new Set<unknown>(['find', 'findOne', 'create', 'updateOne'])
  const db = new Proxy(payload.db, {
    get(adapter, name) {
      const value: unknown = Reflect.get(adapter, name)
      if (typeof value !== 'function') return value
      const method = value.bind(adapter) as (query: unknown) => Promise<unknown>
      if (!paused.has(name)) return method
      return async (query: unknown) => {
        await before?.(String(name))
        try {
          return await method(query)
        } finally {
          await after?.(String(name))
        }
      }
    },
  })
  return Object.assign(Object.create(payload), { db, config: {} }) as Payload
}
