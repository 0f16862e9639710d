import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { isModelName } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import type { Endpoint, PayloadRequest } from 'payload'
import { type CmsUser, cmsUser } from '../../../access/cms-user.ts'
import { mayEdit, mayPublishTranslation, maySeeLanguage } from '../../../access/translation-access.ts'
import { collectionOf } from '../../../database/collection-slugs.ts'
import { without } from '../../../content/document/without.ts'
import { languageNameIn } from '../../../labels/in-language.ts'
import { messageIn } from '../../../labels/message.ts'
import { countOpenQuestions } from '../../questions/questions.ts'
import {
  COVERAGE_STATES,
  type CoverageOverview,
  type DocumentCoverage,
  type LanguageCoverage,
  type WorkItem,
  type WorkList,
} from '../coverage.ts'
import {
  type CoverageFilter,
  type CoveragePair,
  byUrgency,
  coverageCells,
  coveragePairs,
  todosOf,
} from './coverage-list.ts'
import { type CoverageRow, coverageRows } from './coverage-rows.ts'
import { workCsv } from './work-csv.ts'
import { documentOf, jsonEndpoint, problem, queryOf } from '../../../endpoints/desk-request.ts'
import { siteLanguages } from '../../../content/settings/site-languages.ts'

const PAGE = 50

/** The endpoints of the dashboard, of the lists of work and of a document's tab. */
export const coverageEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/coverage', overview),
  jsonEndpoint('get', '/work', async (req): Promise<WorkList> => {
    const items = await workItems(req)
    const pages = Math.max(1, Math.ceil(items.length / PAGE))
    const page = Math.min(pages, Math.max(1, Number.parseInt(queryOf(req)['page'] ?? '1', 10) || 1))
    return { total: items.length, page, pages, items: items.slice((page - 1) * PAGE, page * PAGE) }
  }),
  jsonEndpoint('get', '/work.csv', async (req) => {
    const csv = workCsv(await workItems(req), (key) => messageIn(key, req.i18n.language))
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="translations.csv"',
      },
    })
  }),
  jsonEndpoint('get', '/document', documentCoverage),
]

async function overview(req: PayloadRequest): Promise<CoverageOverview> {
  const filter = await filterOf(req)
  const [rows, openQuestions] = await Promise.all([
    coverageRows(req.payload),
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

async function workItems(req: PayloadRequest): Promise<WorkItem[]> {
  const filter = await filterOf(req)
  const names = await namesOfUsers(req)
  return coveragePairs(await coverageRows(req.payload), filter)
    .sort(byUrgency)
    .map((pair) => {
      const { row, summary } = pair
      const { id, model } = row
      return {
        ...coverageOf(req, pair, names),
        collection: collectionOf(model),
        id,
        model,
        title: row.summary.title,
        ...(summary.title === undefined ? {} : { translatedTitle: summary.title }),
      }
    })
}

async function documentCoverage(req: PayloadRequest): Promise<DocumentCoverage> {
  const document = documentOf(req, queryOf(req))
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

async function filterOf(req: PayloadRequest): Promise<CoverageFilter> {
  const query = queryOf(req)
  const languages = await languagesOf(req)
  const { model, state, language, municipality } = query
  return {
    languages,
    language: languages.find((tag) => tag === language),
    model: model !== undefined && isModelName(model) ? model : undefined,
    municipality: municipality === '' ? undefined : municipality,
    state: COVERAGE_STATES.find((known) => known === state),
    assignee: query['assigned'] === 'me' ? String(req.user?.id) : undefined,
    hasDrafts: query['drafts'] === '1',
  }
}

/** The languages of the site that the person may see. */
async function languagesOf(req: PayloadRequest): Promise<LanguageTag[]> {
  const user: CmsUser | undefined = cmsUser(req.user)
  if (!user) throw problem(req, 'problem.sign-in', 401)
  return (await siteLanguages(req.payload)).filter((tag) => maySeeLanguage(user, tag))
}

const nameOf = (req: PayloadRequest, tag: LanguageTag): string => languageNameIn(req.i18n.language, tag)

type Account = Record<string, unknown> & { id: string }

async function accounts(req: PayloadRequest): Promise<Account[]> {
  const { docs } = await req.payload.db.find<Account>({
    collection: 'users',
    select: { name: true, roles: true, languages: true },
    limit: 0,
    pagination: false,
  })
  return docs
}

const namesOfUsers = async (req: PayloadRequest): Promise<Map<string, string>> =>
  new Map((await accounts(req)).map(({ id, name }) => [id, String(name)]))

async function translatorsOf(req: PayloadRequest): Promise<DocumentCoverage['translators']> {
  return (await accounts(req)).flatMap((row) => {
    const user = cmsUser(row)
    const languages = (user?.languages ?? []) as LanguageTag[]
    return languages.length === 0 ? [] : { id: row.id, name: String(row['name']), languages }
  })
}
