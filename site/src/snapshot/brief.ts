import { pick } from '@tienviitta/content-models/snapshot/files'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import type { Published } from './published.ts'

/** The units of a guide that lists and links show. */
const UNITS = ['title', 'summary'] as const

/** A guide without its body: title, summary and topics. */
export function briefOf({ document, history, translations }: Published<'guide'>): Published<'guide'> {
  return {
    document: {
      ...document,
      body: [],
      channels: [],
      sources: [],
      additions: [],
    },
    history: pick(history, UNITS),
    translations: translations.map(({ language, units }): Translation => ({
      language,
      units: pick(units, UNITS),
    })),
  }
}
