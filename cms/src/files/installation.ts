import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'

type Configured = Pick<Payload, 'config'>

/** The data folder of this installation, as the configuration names it. */
export const dataFolderOf = (payload: Configured): string | undefined => customText(payload, 'dataFolder')

/** The address of the site without a slash at the end, as the configuration names it. */
export const siteUrlOf = (payload: Configured): string | undefined => customText(payload, 'siteUrl')

/** What `cms-config.ts` adds to Payload's own settings; nothing where Payload was opened without it. */
function customText({ config }: Configured, name: string): string | undefined {
  const custom: unknown = config.custom
  const text = isRecord(custom) ? custom[name] : undefined
  return typeof text === 'string' ? text : undefined
}
