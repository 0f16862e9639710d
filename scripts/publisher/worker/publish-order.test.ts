import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { describe, expect, it } from 'vitest'
import { afterRefusal, clockOrder, eachAlone, ordersOf } from './publish-order.ts'

const request = (id: string, kind: PublishRequest['kind'], about?: string): PublishRequest => ({
  ...{ id, kind, by: 'Aino', at: '2026-11-24T08:00:00.000Z' },
  ...(about && { about }),
})
const guide = request('1', 'document', 'guides/1')
const office = request('2', 'document', 'offices/1')
const all = request('3', 'everything')
const back = request('4', 'rollback')
const settings = request('5', 'settings')

/** Orders as the ids of what they answer. */
const words = (...requests: PublishRequest[]): string[] =>
  ordersOf(requests).map((order) => {
    const ids = order.requests.map(({ id }) => id).join(' ')
    if (order.kind === 'roll-back') return `back by ${order.request.id}: ${ids}`
    return order.everything ? `all: ${ids}` : ids
  })

describe('what is done for requests', () => {
  it('is one release for all documents, and one of everything if that was asked for', () => {
    expect(words()).toEqual([])
    expect(words(guide, all, office, settings)).toEqual(['1 2 5', 'all: 3'])
  })

  it('is the last rollback that was asked for, between what came before and after it', () => {
    const again = { ...back, id: '6' }
    expect(words(guide, back, office, again, settings)).toEqual(['1 2', 'back by 6: 4 6', '5'])
  })
})

describe('what a check has refused', () => {
  const [one] = ordersOf([guide, { ...guide, id: '7' }])
  const [several] = ordersOf([guide, office])
  const [everything] = ordersOf([all])
  const good = { isGood: true, isTold: false }
  const after = (order: ReturnType<typeof ordersOf>[number] | undefined, facts = good) =>
    order?.kind === 'publish' ? afterRefusal(order, facts) : undefined

  it('is reported when the release would be refused even without it', () => {
    for (const order of [one, several, everything, clockOrder({})])
      expect(after(order, { isGood: false, isTold: true })).toBe('refuse')
  })

  it('does not hold up any other document', () => {
    expect(after(several)).toBe('each-alone')
    expect(after(one)).toBe('refuse')
    expect(after(everything)).toBe('all-but-these')
    expect(several?.kind === 'publish' && eachAlone(several).map(({ requests }) => requests)).toEqual([
      [guide],
      [office],
    ])
  })

  it('is reported once when the clock is followed', () => {
    expect(after(clockOrder({}))).toBe('refuse')
    expect(after(clockOrder({}), { isGood: true, isTold: true })).toBe('told-before')
  })
})
