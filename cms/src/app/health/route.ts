import { getPayload } from 'payload'
import { readHealth } from '../../health/health.ts'
import { remembered } from '../../health/remembered.ts'
import config from '../../payload.config.ts'

/** Load balancers and monitors ask all the time, from many places: one check a second is enough. */
const GOOD_FOR_MILLISECONDS = 1000

const health = remembered(
  () => readHealth(() => getPayload({ config }), Date.now()),
  GOOD_FOR_MILLISECONDS,
  Date.now,
)

// The answer never comes from a build.
export const dynamic = 'force-dynamic'

/**
 * The health of the CMS, for load balancers and monitors. 503 when editors cannot work here. A publisher that makes no
 * progress is reported in the answer and not by the status: taking the CMS away from editors would not help.
 */
export async function GET(): Promise<Response> {
  const found = await health()
  return Response.json(found, {
    status: found.status === 'failed' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  })
}
