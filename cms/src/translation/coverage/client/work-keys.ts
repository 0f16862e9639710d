import { addressOf } from '../../../admin/kit/api-client.ts'
import { downloadXliff } from '../../xliff/contracts.ts'
import type { WorkItem } from '../coverage.ts'

type Place = Pick<WorkItem, 'collection' | 'id' | 'language'>

/** Names a line of a list of work. */
export const workKey = ({ collection, id, language }: Place): string => `${collection}:${id}:${language}`

/** The XLIFF of lines that were selected: each document in each of the languages, once. */
export function xliffAddress(items: readonly Place[]): string {
  const ids = [...new Set(items.map(({ collection, id }) => `${collection}:${id}`))]
  const languages = [...new Set(items.map(({ language }) => language))]
  return addressOf(downloadXliff, { ids, languages })
}
