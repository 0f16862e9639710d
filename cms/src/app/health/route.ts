import { getPayload } from 'payload'
import { readHealth } from '../../health/health.ts'
import { remembered } from '../../health/remembered.ts'
import config from '../../payload.config.ts'

/** Asked by load balancers and monitors all the time, from many places: one look a second is enough. */
const GOOD_FOR_MILLISECONDS = 1000

const health = remembered(
  () => readHealth(() => getPayload({ config }), Date.now()),
  GOOD_FOR_MILLISECONDS,
  Date.now,
)

// Never answered from a build.
export const dynamic = 'force-dynamic'

/**
 * How the CMS is, for load balancers and monitors. 503 when editors cannot work here. A publisher that stands still is
 * told in the answer and not by the status: taking the CMS away from editors would not help.
 */
export async function GET(): Promise<Response> {
  const found = await health()
  return Response.json(found, {
    status: found.status === 'failed' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
