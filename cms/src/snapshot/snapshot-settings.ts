import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Problem } from '@tienviitta/content-models/snapshot/report'
import { type Settings, settings } from '@tienviitta/content-models/snapshot/snapshot'
import type { Payload } from 'payload'
import { FIRST_SETTINGS } from '../content/settings/site-settings.ts'

/**
 * The settings of the site; if they are not valid, those last published, or else the initial ones.
 * @param last returns those last published
 */
export async function snapshotSettings(
  payload: Payload,
  last: () => Promise<Settings | undefined>,
): Promise<{ settings: Settings; problems: Problem[] }> {
  const row: unknown = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const filled = Object.entries(isRecord(row) ? row : {}).filter(
    ([, value]) => value !== null && value !== '',
  )
  const read = settings.safeParse({ ...FIRST_SETTINGS, ...Object.fromEntries(filled) })
  if (read.success) return { settings: read.data, problems: [] }
  const problems = read.error.issues.map(({ path, message: reason }): Problem => {
    const field = path.map(String).join('.')
    return { severity: 'kept-out', model: 'settings', id: '', slug: 'settings', field, reason }
  })
  return { settings: (await last()) ?? FIRST_SETTINGS, problems }
}
