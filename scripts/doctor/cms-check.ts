import { z } from 'zod'
import { type Finding, findingsAbout } from './finding.ts'

/** What the CMS says about itself at `/health`. */
const healthAnswer = z.object({
  status: z.enum(['ok', 'degraded', 'failed']),
  problem: z.string().optional(),
})

export type CmsFacts =
  | { readonly state: 'not-set' }
  | { readonly state: 'silent'; readonly url: string; readonly reason: string }
  | { readonly state: 'strange'; readonly url: string; readonly status: number }
  | { readonly state: 'answered'; readonly url: string; readonly health: z.infer<typeof healthAnswer> }

const PATIENCE_MS = 10_000

/**
 * Asks the CMS how it is.
 * @param cmsUrl its address (`CMS_URL`); `undefined` when it is not set
 */
export async function readCms(cmsUrl: string | undefined): Promise<CmsFacts> {
  if (cmsUrl === undefined || cmsUrl === '') return { state: 'not-set' }
  const url = `${cmsUrl.replace(/\/+$/u, '')}/health`
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const read = healthAnswer.safeParse(await response.json().catch(() => undefined))
    return read.success
      ? { state: 'answered', url, health: read.data }
      : { state: 'strange', url, status: response.status }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return { state: 'silent', url, reason }
  }
}

/** What to report about the CMS. */
export function cmsFinding(facts: CmsFacts): Finding {
  const { notLooked, well, wrong } = findingsAbout('CMS')
  switch (facts.state) {
    case 'not-set':
      return notLooked('not asked. Set CMS_URL to its address, and it is.')
    case 'silent':
      return wrong(
        `${facts.url} does not answer (${facts.reason}): start the CMS ("npm run cms", or its service), or correct CMS_URL. Readers notice nothing.`,
      )
    case 'strange':
      return wrong(
        `${facts.url} answers with status ${facts.status}, and not as our CMS does: correct CMS_URL, or what is in front of the CMS.`,
      )
    case 'answered': {
      const { status, problem = '' } = facts.health
      return status === 'ok' ? well(`${facts.url} answers and is ok.`) : wrong(`${status}: ${problem}`)
    }
  }
}
