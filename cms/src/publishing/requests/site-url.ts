import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'

/** The address of the site without a slash at the end, as the configuration names it. */
export function siteUrlOf({ config }: Payload): string | undefined {
  const custom: unknown = config.custom
  const url = isRecord(custom) ? custom['siteUrl'] : undefined
  return typeof url === 'string' ? url : undefined
}
