import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { rebuildQueue } from './rebuild-queue.ts'

describe('the rebuild queue', () => {
  it('makes one rebuild of requests that come together', async () => {
    let rebuilds = 0
    const queue = rebuildQueue(async () => {
      rebuilds += 1
    }, 5)
    queue.request()
    queue.request()
    queue.request()
    await queue.idle()
    expect(rebuilds).toBe(1)
  })

  it('never overlaps, and makes one more for requests during a rebuild', async () => {
    const events: string[] = []
    const queue = rebuildQueue(async () => {
      events.push('begin')
      if (events.length === 1) {
        queue.request()
        queue.request()
      }
      await wait(5)
      events.push('end')
    }, 1)
    queue.request()
    await queue.idle()
    expect(events).toEqual(['begin', 'end', 'begin', 'end'])
  })

  it('works again after it was idle', async () => {
    let rebuilds = 0
    const queue = rebuildQueue(async () => {
      rebuilds += 1
    }, 1)
    queue.request()
    await queue.idle()
    queue.request()
    await queue.idle()
    expect(rebuilds).toBe(2)
  })
})
