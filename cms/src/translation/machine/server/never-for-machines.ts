import type { ModelName } from '@tienviitta/content-models/models/model-name'

/** Whether only people may translate a document: a wrong word in a crisis guide harms at once. */
export const isNeverForMachines = (model: ModelName, document: Readonly<Record<string, unknown>>): boolean =>
  model === 'guide' && document['kind'] === 'crisis'
