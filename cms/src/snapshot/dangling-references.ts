import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { walk } from '@tienviitta/content-models/models/schema-walk'
import type { Problem } from '@tienviitta/content-models/snapshot/report'
import { wordsRegistry } from '@tienviitta/content-models/translation/words'

const link = /\]\((guide|term):([A-Za-z0-9-]+)\)/gu

/** Warnings about references and links of a document that lead to what is not published. `isPublished` takes an id. */
export function danglingReferences(document: Document, isPublished: (id: string) => boolean): Problem[] {
  const problems: Problem[] = []
  const check = (field: string, model: string, id: string): void => {
    if (isPublished(id)) return
    const { model: own, id: ownId, slug } = document
    const reason = `leads to a ${model} that is not published (${id})`
    problems.push({ severity: 'warning', model: own, id: ownId, slug, field, reason })
  }
  for (const { schema, value, path } of walk(MODELS[document.model], document)) {
    if (typeof value !== 'string') continue
    const reference = referenceRegistry.get(schema)
    if (reference) check(path, reference.model, value)
    if (wordsRegistry.get(schema)?.kind === 'rich') {
      for (const [, model = '', id = ''] of value.matchAll(link)) check(path, model, id)
    }
  }
  return problems
}
