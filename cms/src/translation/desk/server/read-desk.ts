import {
  type LanguageTag,
  isLanguageTag,
  language as languageOf,
} from '@tienviitta/content-models/languages/registry'
import { termsIn } from '@tienviitta/content-models/terms/terms-in'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { Unit } from '@tienviitta/content-models/translation/units'
import type { PayloadRequest } from 'payload'
import { cmsUser } from '../../../access/cms-user.ts'
import {
  mayEdit,
  mayPublishTranslation,
  maySeeLanguage,
  mayWriteTranslation,
} from '../../../access/translation-access.ts'
import { inLanguage, languageNameIn } from '../../../labels/in-language.ts'
import { questionsOf } from '../../questions/questions.ts'
import type { Desk, DeskLanguage, DeskUnit } from '../../store/desk.ts'
import { problem } from '../../../endpoints/problem.ts'
import type { DeskTarget } from '../../../content/document/translated-document.ts'
import { deskRow } from '../../store/desk-row.ts'
import { deskText } from '../../store/desk-text.ts'
import { glossary } from '../../store/glossary.ts'
import { machineMeter } from '../../machine/server/machine-meter.ts'
import { needsReview } from '../../store/review-settings.ts'
import { countedDocuments } from '../../coverage/server/counted-documents.ts'
import { siteLanguages } from '../../../content/settings/site-languages.ts'
import { draftTexts, sourceTexts } from '../../store/source-units.ts'
import { emptyRow, readRows } from '../../store/translation-row.ts'
import { unitLabels } from '../../store/unit-labels.ts'

export interface DeskChoice extends DeskTarget {
  /** A language whose published texts are shown beside the source. */
  reference?: LanguageTag
  /** Whether the texts of the newest draft are shown as the source. */
  isDraft?: boolean
}

/**
 * Everything that the translation desk shows of a document in a language.
 * @throws APIError 404 when there is no such document, or when the language is its own
 */
export async function readDesk(req: PayloadRequest, choice: DeskChoice): Promise<Desk> {
  const { document, language, reference, isDraft = false } = choice
  const { payload } = req
  const source = await sourceTexts(payload, document)
  if (!source) throw problem(req, 'problem.no-document', 404)
  if (source.sourceLanguage === language) throw problem(req, 'problem.source-language', 404)
  const [draft, rows, terms, questions, byHash, review, machine, languages] = await Promise.all([
    draftTexts(payload, document),
    readRows(payload, [document.id]),
    glossary(payload, language),
    questionsOf(payload, document.id),
    countedDocuments(payload).unitsByHash(),
    needsReview(payload, language),
    machineMeter(req, { document, language }),
    siteLanguages(payload),
  ])
  const row = rows.find((candidate) => candidate.language === language) ?? emptyRow(document, language)
  const shown = isDraft && draft ? draft : source
  const drafts = new Map((draft?.units ?? []).map((unit) => [unit.id, unit]))
  const hasDraft =
    draft !== undefined &&
    (draft.units.length !== source.units.length ||
      source.units.some(({ id, hash }) => drafts.get(id)?.hash !== hash))
  const other =
    reference && rows.find((candidate) => candidate.language === reference && candidate.isPublished)
  const labels = unitLabels(document.model, shown.document)
  const named = (tag: LanguageTag): DeskLanguage => ({
    tag,
    name: languageNameIn(req.i18n.language, tag),
    direction: languageOf(tag).direction,
  })

  const unitOf = (unit: Unit): DeskUnit => {
    const label = labels.get(unit.id)
    const history = source.history[unit.id]
    const newer = drafts.get(unit.id)
    const beside = other && usableText(history ?? [{ hash: unit.hash }], other.units[unit.id])
    return {
      id: unit.id,
      label: label ? inLanguage(label, req.i18n.language) : unit.id,
      kind: unit.kind,
      source: unit.source,
      sourceHash: unit.hash,
      ...(hasDraft && !isDraft && newer && newer.hash !== unit.hash
        ? { draft: { source: newer.source, sourceHash: newer.hash } }
        : {}),
      ...(beside?.standing === 'valid' ? { reference: beside.text.value } : {}),
      ...deskText(row.work[unit.id] ?? [], {
        hash: unit.hash,
        source: unit.source,
        history,
        needsReview: review,
      }),
      terms: document.model === 'term' ? [] : termsIn(unit.source, unit.kind, shown.sourceLanguage, terms),
      questions: questions.get(unit.id) ?? [],
      sameSource: (byHash.get(unit.hash) ?? []).filter(({ id }) => id !== document.id).length,
    }
  }
  const units = shown.units.map(unitOf)
  const first = units[0]
  const user = cmsUser(req.user)
  const [write, publish, answer] = await Promise.all([
    mayWriteTranslation(req, document.id, language),
    mayPublishTranslation(req, document),
    mayEdit(req, document.id),
  ])
  return {
    document: {
      collection: document.collection,
      id: document.id,
      title: shown.title,
      ...(first && first.value !== '' ? { translatedTitle: first.value } : {}),
      href: `/admin/collections/${document.collection}/${document.id}`,
      isPublished: source.isPublished,
      hasDraft,
    },
    shows: isDraft ? 'draft' : 'published',
    source: named(source.sourceLanguage),
    target: named(language),
    ...(reference && other ? { reference: named(reference) } : {}),
    references: rows
      .filter((each) => each.isPublished && each.language !== language)
      .map((each) => named(each.language)),
    languages: languages
      .filter((tag) => tag !== source.sourceLanguage && maySeeLanguage(user, tag))
      .map(named),
    row: deskRow(row, review),
    may: { write, approve: write, publish, answer, confirmEverywhere: publish },
    units,
    ...(machine ? { machine } : {}),
  }
}

/** Reads a language from an address; anything else counts as none. */
export const languageIn = (value: string | undefined): LanguageTag | undefined =>
  value !== undefined && isLanguageTag(value) ? value : undefined
