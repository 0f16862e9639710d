import { isLanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import type { Direction, LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Standing, standing } from '@tienviitta/content-models/translation/standing'
import { type UnitText, translation } from '@tienviitta/content-models/translation/translation'
import type { WordsKind } from '@tienviitta/content-models/translation/words'
import type { Endpoint } from 'payload'
import { inLanguage } from '../labels/in-language.ts'
import { sourceTexts } from './source-units.ts'
import { documentOfRelation, translationKey } from './translation-key.ts'
import { unitLabels } from './unit-labels.ts'

/** One text on the translation desk: the source on one side, what there is in the other language on the other. */
export interface DeskUnit {
  id: string
  label: string
  kind: WordsKind
  source: string
  sourceHash: string
  /** The text for today's source, or else the newest. */
  value: string
  state: Standing | 'missing'
}

/** What the translation desk shows. */
export interface Desk {
  source: { language: LanguageTag; direction: Direction }
  target: { language: LanguageTag; direction: Direction }
  units: DeskUnit[]
}

/** `GET /api/translations/desk?collection=guides&id=…&language=ar`: the texts of a document for its translator. */
export const deskEndpoint: Endpoint = {
  path: '/desk',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return Response.json({ message: 'Sign in first.' }, { status: 401 })
    const query = req.searchParams
    const document = documentOfRelation({ relationTo: query.get('collection'), value: query.get('id') })
    const language = query.get('language') ?? ''
    const source = document && (await sourceTexts(req.payload, document))
    if (!source || !isLanguageTag(language)) {
      return Response.json({ message: 'There is no such document or language.' }, { status: 404 })
    }
    const key = translationKey(document.model, document.id, language)
    const { docs } = await req.payload.find({
      collection: 'translations',
      where: { key: { equals: key } },
      draft: true,
      depth: 0,
      overrideAccess: true,
      limit: 1,
    })
    const [row] = docs as unknown as Record<string, unknown>[]
    const texts = translation.shape.units.safeParse(row?.['units'] ?? {}).data ?? {}
    const labels = unitLabels(document.model, source.document)
    const desk: Desk = {
      source: { language: source.sourceLanguage, direction: languageOf(source.sourceLanguage).direction },
      target: { language, direction: languageOf(language).direction },
      units: source.units.map(({ id, kind, source: text, hash }) => {
        const label = labels.get(id)
        const chain = source.history[id] ?? [{ hash }]
        return {
          id,
          label: label ? inLanguage(label, req.i18n.language) : id,
          kind,
          source: text,
          sourceHash: hash,
          ...deskText(texts[id] ?? [], hash, (sourceHash) => standing(chain, sourceHash)),
        }
      }),
    }
    return Response.json(desk)
  },
}

function deskText(
  texts: readonly UnitText[],
  hash: string,
  standingOf: (hash: string) => Standing,
): Pick<DeskUnit, 'value' | 'state'> {
  const text = texts.find((candidate) => candidate.sourceHash === hash) ?? texts[0]
  return text ? { value: text.value, state: standingOf(text.sourceHash) } : { value: '', state: 'missing' }
}
