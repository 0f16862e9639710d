import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { changeWeight, keptHistory, publishUnits } from '@tienviitta/content-models/translation/history'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { z } from 'zod'
import { collectionOf } from '../../database/collection-slugs.ts'
import { type StoredRow, storedRow } from '../../database/stored-rows.ts'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { TITLE_FIELDS } from './document-title.ts'
import { checkDocument } from './check-document.ts'
import { messageIn } from '../../labels/message.ts'
import { freeSlug, isSlugTaken } from '../slugs/free-slug.ts'
import { wasPublishedKey } from './was-published.ts'
import { slugOf } from '../slugs/slug-of.ts'

/** Set in `context` when a document comes with its history, as from an import. */
export const GIVEN_HISTORY = 'given-history'

/** The weight of the change of each unit, by unit id, as the editor chose when publishing; `*` is any other unit. */
const changeWeights = z.record(z.string(), changeWeight)

/**
 * What happens when a document is saved. A draft is kept as it is, incomplete if need be. Publishing gives it a slug,
 * remembers the former one, validates the whole document and continues the history of its source texts.
 * @param hasDrafts whether there are drafts; without them, every save publishes
 */
export const publishDocument = (model: ModelName, hasDrafts: boolean): CollectionBeforeChangeHook => {
  const collection = collectionOf(model)
  return async ({ data: given, originalDoc, req }) => {
    const data: Record<string, unknown> = { ...(given as Record<string, unknown>) }
    const original = (originalDoc ?? {}) as Record<string, unknown>
    const id = data['id'] ?? original['id']
    // The row that readers see now, or saw last; drafts are kept elsewhere.
    const published = typeof id === 'string' ? await storedRow(req.payload, collection, id) : null
    req.context[wasPublishedKey(id)] = published?.['_status'] === 'published'
    const known = req.context[GIVEN_HISTORY] ?? published?.['history'] ?? {}
    const history = keptHistory.safeParse(known).data ?? {}
    const isPublishing = !hasDrafts || data['_status'] === 'published'
    if (!isPublishing) {
      return { ...data, history, changeWeights: null, formerSlugs: published?.['formerSlugs'] ?? [] }
    }
    const row: Record<string, unknown> = { ...original, ...data, id }
    const slug = await slugFor(req, model, row)
    const formerSlugs = formerSlugsAfter(published, slug, history)
    const { document, errors } = checkDocument(model, { ...row, slug, formerSlugs }, req.i18n.language)
    if (!document) throw new ValidationError({ collection, errors, req }, req.t)
    const weights = changeWeights.safeParse(data['changeWeights']).data ?? {}
    const weightOf = ({ id: unit }: Unit) => weights[unit] ?? weights['*'] ?? 'update'
    const now = new Date().toISOString()
    return {
      ...data,
      slug,
      formerSlugs,
      history: publishUnits(history, unitsOf(document), weightOf, now),
      changeWeights: null,
    }
  }
}

async function slugFor(req: PayloadRequest, model: ModelName, row: Record<string, unknown>): Promise<string> {
  const collection = collectionOf(model)
  const chosen = row['slug']
  if (typeof chosen === 'string' && chosen !== '') {
    if (await isSlugTaken(req, collection, chosen, row['id'])) {
      const message = messageIn('problem.slug-taken', req.i18n.language)
      throw new ValidationError({ collection, errors: [{ path: 'slug', message }], req }, req.t)
    }
    return chosen
  }
  const title = row[TITLE_FIELDS[model]]
  const base = slugOf(typeof title === 'string' ? title : '')
  return freeSlug(req, collection, base === '' ? `${model}-1` : base, row['id'])
}

function formerSlugsAfter(
  published: StoredRow | null,
  slug: string,
  history: Record<string, unknown>,
): string[] {
  const former = Array.isArray(published?.['formerSlugs']) ? published['formerSlugs'] : []
  const names = former.filter((name): name is string => typeof name === 'string')
  const last = published?.['slug']
  const wasPublished = isRecord(history) && Object.keys(history).length > 0
  if (wasPublished && typeof last === 'string' && last !== '') names.push(last)
  return [...new Set(names)].filter((name) => name !== slug)
}
