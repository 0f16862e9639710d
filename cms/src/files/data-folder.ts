import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'

/** The data folder of this installation, as the configuration names it. */
export function dataFolderOf({ config }: Pick<Payload, 'config'>): string | undefined {
  const custom: unknown = config.custom
  const folder = isRecord(custom) ? custom['dataFolder'] : undefined
  return typeof folder === 'string' ? folder : undefined
}
