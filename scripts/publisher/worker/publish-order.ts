import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'

/** One release that is to be made. */
export interface PublishOrder {
  readonly kind: 'publish'
  /** The requests that it answers; none when it is the clock that is followed. */
  readonly requests: readonly PublishRequest[]
  /** Whether every page is rendered, whatever is known of it. */
  readonly everything: boolean
  /**
   * Whether the whole snapshot is compared with the database: it may have been restored from a backup, and the code may
   * be able to publish what it could not before.
   */
  readonly wholeSnapshot: boolean
}

/** An earlier release that is to be shown. */
export interface RollBackOrder {
  readonly kind: 'roll-back'
  /** The request that is followed. */
  readonly request: PublishRequest
  /** All that it answers: who asked for another release before asked in vain. */
  readonly requests: readonly PublishRequest[]
}

/** What is done for the clock. */
export const clockOrder = (
  order: Partial<Pick<PublishOrder, 'everything' | 'wholeSnapshot'>>,
): PublishOrder => ({
  kind: 'publish',
  requests: [],
  everything: order.everything ?? false,
  wholeSnapshot: order.wholeSnapshot ?? order.everything ?? false,
})

/**
 * What is done for the requests that wait, in this order: one release for the documents, one of everything where that
 * was asked for, then the last roll back, then what was published after it.
 * @param requests the oldest first
 */
export function ordersOf(requests: readonly PublishRequest[]): (PublishOrder | RollBackOrder)[] {
  const last = requests.findLastIndex(({ kind }) => kind === 'rollback')
  const request = requests[last]
  if (!request) return publishOrders(requests)
  const earlier = Object.groupBy(requests.slice(0, last + 1), ({ kind }) =>
    kind === 'rollback' ? 'rollBacks' : 'published',
  )
  return [
    ...publishOrders(earlier.published ?? []),
    { kind: 'roll-back', request, requests: earlier.rollBacks ?? [] },
    ...publishOrders(requests.slice(last + 1)),
  ]
}

function publishOrders(requests: readonly PublishRequest[]): PublishOrder[] {
  const orders = [false, true].map((everything): PublishOrder => {
    const some = requests.filter(({ kind }) => (kind === 'everything') === everything)
    return { kind: 'publish', requests: some, everything, wholeSnapshot: everything }
  })
  return orders.filter((order) => order.requests.length > 0)
}

/** The same order, document by document. */
export const eachAlone = (order: PublishOrder): PublishOrder[] =>
  [...Map.groupBy(order.requests, ({ kind, about }) => about ?? kind).values()].map((requests) => ({
    ...order,
    requests,
  }))

/** Whether somebody waits for it; otherwise it is the clock that is followed. */
export const isAsked = ({ requests }: PublishOrder): boolean => requests.length > 0

/**
 * What is done about an order that was refused.
 * @param facts whether readers have everything else now, and whether the reason stands in the list of releases
 */
export function afterRefusal(
  order: PublishOrder,
  { isGood, isTold }: { readonly isGood: boolean; readonly isTold: boolean },
): 'each-alone' | 'all-but-these' | 'told-before' | 'refuse' {
  if (!isGood) return 'refuse'
  // A document that was refused before is refused again at each start: that is told once.
  if (!isAsked(order)) return isTold ? 'told-before' : 'refuse'
  if (order.everything) return 'all-but-these'
  return eachAlone(order).length > 1 ? 'each-alone' : 'refuse'
}

/** When it was asked for: milliseconds since 1970. @param now when it is for the clock */
export const startOf = ({ requests }: Pick<PublishOrder, 'requests'>, now: number): number =>
  requests.length > 0 ? Math.min(...requests.map(({ at }) => Date.parse(at))) : now
