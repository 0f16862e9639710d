import { refreshPreviews } from '../preview/server/refresh-previews.ts'
import { markCoverage } from '../translation/coverage/server/coverage-rows.ts'
import { keepFallenOut } from '../translation/memory/keep-pairs.ts'
import type { TranslationListeners } from '../translation/store/translation-listeners.ts'

/** What follows when a translation is written: its document is counted again, its previews and the memory are updated. */
export const translationListeners: TranslationListeners = {
  stored: [markCoverage, (payload, document) => refreshPreviews(payload, document)],
  published: [keepFallenOut],
}
