import { type Payload, getPayload } from 'payload'
import { cmsConfig } from '../config/cms-config.ts'
import type { CmsSettings } from '../config/settings-from-environment.ts'
import { migrateDatabase } from '../database/migrate.ts'
import { markUncounted } from '../translation/coverage/server/coverage-rows.ts'

/** The CMS without its admin: for commands, beside or instead of the one that people use. */
export type OpenCms = Payload

/** Opens the CMS and brings its database up to date. An open CMS keeps the process alive. */
export async function openCms(settings: CmsSettings): Promise<OpenCms> {
  const payload = await getPayload({ config: cmsConfig(settings), disableOnInit: true })
  await migrateDatabase(payload)
  await markUncounted(payload)
  return payload
}
