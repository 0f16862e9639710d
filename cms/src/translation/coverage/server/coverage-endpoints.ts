import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { cmsUser } from '../../../access/cms-user.ts'
import { mayEdit, mayPublishTranslation, maySeeLanguage } from '../../../access/translation-access.ts'
import { inBatches } from '../../../database/in-batches.ts'
import { type StoredRow, storedRows } from '../../../database/stored-rows.ts'
import { collectionOf } from '../../../database/collection-slugs.ts'
import { without } from '../../../content/document/without.ts'
import { languageNameIn } from '../../../labels/in-language.ts'
import { messageIn } from '../../../labels/message.ts'
import { countOpenQuestions } from '../../questions/questions.ts'
import type { CoverageOverview, DocumentCoverage, LanguageCoverage, WorkItem } from '../coverage.ts'
import {
  type CoverageFilter,
  type CoveragePair,
  byUrgency,
  coverageCells,
  coveragePairs,
  todosOf,
} from './coverage-list.ts'
import { countedDocuments } from './counted-documents.ts'
import { type CoverageRow, coverageRows } from './coverage-rows.ts'
import { workCsv } from './work-csv.ts'
import { implement } from '../../../endpoints/implement.ts'
import { problem } from '../../../endpoints/problem.ts'
import { streamed } from '../../../endpoints/streamed.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { exportWork, readCoverage, readDocumentCoverage, readWork } from '../contracts.ts'
import { siteLanguages } from '../../../content/settings/site-languages.ts'

const PAGE = 50
/** How many lines of an exported list are made at a time. */
const EXPORTED_AT_ONCE = 500

/** The endpoints of the dashboard, of the lists of work and of a document's tab. */
export const coverageEndpoints: Endpoint[] = [
  implement(readCoverage, ({ req, input }) => overview(req, input)),
  implement(readWork, async ({ req, input }) => {
    const pairs = await workPairs(req, input)
    const pages = Math.max(1, Math.ceil(pairs.length / PAGE))
    const page = Math.min(pages, input.page ?? 1)
    const items = await workItems(req, pairs.slice((page - 1) * PAGE, page * PAGE))
    return { total: pairs.length, page, pages, items }
  }),
  implement(exportWork, async ({ req, input }) => {
    const items = itemBatches(req, await workPairs(req, input))
    return streamed(
      workCsv(items, (key) => messageIn(key, req.i18n.language)),
      {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="translations.csv"',
      },
    )
  }),
  implement(readDocumentCoverage, ({ req, subject }) => coverageOfDocument(req, subject)),
]

type Filters = z.output<typeof exportWork.input>

async function overview(req: PayloadRequest, filters: Filters): Promise<CoverageOverview> {
  const filter = await filterOf(req, filters)
  const [rows, openQuestions] = await Promise.all([
    countedDocuments(req.payload).rows(),
    countOpenQuestions(req.payload),
  ])
  const pairs = coveragePairs(rows, filter)
  const todos = todosOf(pairs, (tag) => nameOf(req, tag))
  if (openQuestions.documents > 0) {
    todos.push({ kind: 'questions', documents: openQuestions.documents, words: 0, href: openQuestions.href })
  }
  const municipalities = rows
    .filter(({ model }) => model === 'municipality')
    .map(({ id, summary }) => ({ id, name: summary.title }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'))
  return {
    languages: filter.languages.map((tag) => ({ tag, name: nameOf(req, tag) })),
    models: MODEL_NAMES.filter((model) => rows.some((row) => row.model === model && row.summary.isPublished)),
    cells: coverageCells(pairs),
    todos,
    municipalities,
  }
}

async function workPairs(req: PayloadRequest, filters: Filters): Promise<CoveragePair[]> {
  const filter = await filterOf(req, filters)
  return byUrgency(coveragePairs(await countedDocuments(req.payload).rows(), filter))
}

async function workItems(req: PayloadRequest, pairs: readonly CoveragePair[]): Promise<WorkItem[]> {
  const names = await namesOfUsers(req)
  return pairs.map((pair) => workItem(req, pair, names))
}

/** The same, some at a time. */
async function* itemBatches(req: PayloadRequest, pairs: readonly CoveragePair[]): AsyncGenerator<WorkItem[]> {
  const names = await namesOfUsers(req)
  for (const some of inBatches(pairs, EXPORTED_AT_ONCE)) yield some.map((pair) => workItem(req, pair, names))
}

const workItem = (req: PayloadRequest, pair: CoveragePair, names: ReadonlyMap<string, string>): WorkItem => ({
  ...coverageOf(req, pair, names),
  collection: collectionOf(pair.row.model),
  id: pair.row.id,
  model: pair.row.model,
  title: pair.row.summary.title,
  translatedTitle: pair.summary.title,
})

async function coverageOfDocument(
  req: PayloadRequest,
  document: TranslatedDocument,
): Promise<DocumentCoverage> {
  const [row] = await coverageRows(req.payload, [document.id])
  if (!row) throw problem(req, 'problem.no-document', 404)
  const [publish, edit, users, names] = await Promise.all([
    mayPublishTranslation(req, document),
    mayEdit(req, document.id),
    translatorsOf(req),
    namesOfUsers(req),
  ])
  const languages = await languagesOf(req)
  const isVisible: CoverageRow = { ...row, summary: { ...row.summary, isPublished: true } }
  return {
    collection: document.collection,
    id: document.id,
    title: row.summary.title,
    isPublished: row.summary.isPublished,
    units: row.summary.units,
    words: row.summary.words,
    languages: coveragePairs([isVisible], { languages }).map((pair) => coverageOf(req, pair, names)),
    may: { publish, assign: edit },
    translators: edit ? users : [],
  }
}

function coverageOf(
  req: PayloadRequest,
  { row, language, summary }: CoveragePair,
  names: ReadonlyMap<string, string>,
): LanguageCoverage {
  const { assignee } = summary
  const name = assignee === undefined ? undefined : names.get(assignee)
  return {
    ...without(summary, 'title', 'isPublished', 'assignee'),
    language,
    name: nameOf(req, language),
    ...(assignee !== undefined && name !== undefined ? { assignee: { id: assignee, name } } : {}),
    href: `/admin/translate/${collectionOf(row.model)}/${row.id}/${language}`,
  }
}

async function filterOf(req: PayloadRequest, filters: Filters): Promise<CoverageFilter> {
  const { model, state, municipality } = filters
  const languages = await languagesOf(req)
  return {
    languages,
    language: languages.find((tag) => tag === filters.language),
    model,
    state,
    municipality,
    assignee: filters.assigned === 'me' ? String(req.user?.id) : undefined,
    hasDrafts: filters.drafts === '1',
  }
}

/** The languages of the site that the person may see. */
async function languagesOf(req: PayloadRequest): Promise<LanguageTag[]> {
  const user = cmsUser(req.user)
  return (await siteLanguages(req.payload)).filter((tag) => maySeeLanguage(user, tag))
}

const nameOf = (req: PayloadRequest, tag: LanguageTag): string => languageNameIn(req.i18n.language, tag)

const accounts = (req: PayloadRequest): Promise<StoredRow[]> =>
  storedRows(req.payload, 'users', {}, { select: { name: true, roles: true, languages: true } })

const namesOfUsers = async (req: PayloadRequest): Promise<Map<string, string>> =>
  new Map((await accounts(req)).map(({ id, name }) => [id, String(name)]))

async function translatorsOf(req: PayloadRequest): Promise<DocumentCoverage['translators']> {
  return (await accounts(req)).flatMap((row) => {
    const user = cmsUser(row)
    const languages = (user?.languages ?? []) as LanguageTag[]
    return languages.length === 0 ? [] : { id: row.id, name: String(row['name']), languages }
  })
}
