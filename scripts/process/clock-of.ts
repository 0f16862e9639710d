import { epochOf } from '@tienviitta/content-models/time/instant'

/**
 * The present in milliseconds since 1970, or the fixed moment that the setting `SITE_CLOCK` names (ISO 8601 with
 * offset).
 * @throws Error when it is not a point in time
 */
export function clockOf(setting: string | undefined): () => number {
  if (setting === undefined || setting === '') return Date.now
  const fixed = epochOf(setting)
  return () => fixed
}
