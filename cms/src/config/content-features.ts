import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { CollectionConfig } from 'payload'
import { modelOf } from '../database/collection-slugs.ts'
import { livePreview } from '../preview/server/live-preview.ts'
import { previewAfterChange, previewAfterDelete } from '../preview/server/refresh-previews.ts'
import { publishAfterChange, publishAfterDelete } from '../publishing/requests/request-publishing.ts'
import { translationsTabView } from '../translation/coverage/client/translations-tab-view.ts'
import { coverageAfterChange, coverageAfterDelete } from '../translation/coverage/server/coverage-hooks.ts'
import { keepPairsOfDocument } from '../translation/memory/keep-pairs.ts'
import { deleteQuestions } from '../translation/questions/questions.ts'
import { deleteTranslations } from '../translation/store/delete-translations.ts'
import { forgetMunicipality } from '../users/forget-municipality.ts'
import { changedUnitsEndpoint } from '../translation/weights/server/changed-units.ts'

/**
 * A collection of content with what translation, publishing and previews add to it: their place in the form, and what
 * they do after a document has been saved or deleted, in this order.
 * @throws Error when the collection belongs to no model
 */
export function withFeatures(collection: CollectionConfig): CollectionConfig {
  const model = modelOf(collection.slug)
  if (!model) throw new Error(`“${collection.slug}” is the collection of no model.`)
  const hasDrafts = collection.versions !== undefined
  const { hooks } = collection
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        beforeListTable: ['/publishing/state/client/site-line-slot#SiteLineSlot'],
        edit: formComponents(hasDrafts),
        views: { edit: { translations: translationsTabView } },
      },
      ...(hasDrafts ? { livePreview: livePreview(model) } : {}),
    },
    endpoints: [changedUnitsEndpoint],
    hooks: { ...hooks, ...hooksOf(model) },
  }
}

const formComponents = (hasDrafts: boolean) => ({
  beforeDocumentControls: [
    '/publishing/state/client/publish-line-slot#PublishLineSlot',
    ...(hasDrafts ? ['/preview/client/preview-controls#PreviewControls'] : []),
  ],
  ...(hasDrafts
    ? { PublishButton: '/translation/weights/client/publish-with-weights#PublishWithWeights' }
    : {}),
})

const hooksOf = (model: ModelName) => ({
  beforeDelete: [keepPairsOfDocument],
  afterChange: [coverageAfterChange(model), previewAfterChange(model), publishAfterChange],
  afterDelete: [
    deleteTranslations,
    deleteQuestions,
    coverageAfterDelete,
    previewAfterDelete(model),
    publishAfterDelete,
    ...(model === 'municipality' ? [forgetMunicipality] : []),
  ],
})
