import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'

/** One release that is to be made. */
export interface PublishOrder {
  readonly kind: 'publish'
  /** The requests that it answers; none when it follows the clock. */
  readonly requests: readonly PublishRequest[]
  /** Whether every page is rendered, whatever is known about it. */
  readonly everything: boolean
  /**
   * Whether the whole snapshot is compared with the database: it may have been restored from a backup, and new code may
   * be able to publish what the old code could not.
   */
  readonly wholeSnapshot: boolean
}

/** An earlier release that is to be shown. */
export interface RollBackOrder {
  readonly kind: 'roll-back'
  /** The request that is followed. */
  readonly request: PublishRequest
  /** Everything that it answers: earlier requests for another release are superseded. */
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
 * What is done for the waiting requests, in this order: one release for the documents, one of everything if that was
 * asked for, then the last rollback, then what was published after it.
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

/** Whether someone is waiting for it; otherwise it follows the clock. */
export const isAsked = ({ requests }: PublishOrder): boolean => requests.length > 0

/**
 * What is done about a refused order.
 * @param facts whether readers now have everything else, and whether the reason is in the list of releases
 */
export function afterRefusal(
  order: PublishOrder,
  { isGood, isTold }: { readonly isGood: boolean; readonly isTold: boolean },
): 'each-alone' | 'all-but-these' | 'told-before' | 'refuse' {
  if (!isGood) return 'refuse'
  // A document that was refused before is refused again at each start: that is reported once.
  if (!isAsked(order)) return isTold ? 'told-before' : 'refuse'
  if (order.everything) return 'all-but-these'
  return eachAlone(order).length > 1 ? 'each-alone' : 'refuse'
}

/** When it was asked for: milliseconds since 1970. @param now when it is for the clock */
export const startOf = ({ requests }: Pick<PublishOrder, 'requests'>, now: number): number =>
  requests.length > 0 ? Math.min(...requests.map(({ at }) => Date.parse(at))) : now
