import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { cmsUser, editsEverything, hasRole } from '../access/cms-user.ts'
import {
  mayEdit,
  mayPublishTranslation,
  maySeeLanguage,
  mayWriteTranslation,
} from '../access/translation-access.ts'
import {
  type DeskTarget,
  type TranslatedDocument,
  documentOfRelation,
} from '../content/document/translated-document.ts'
import { siteLanguages } from '../content/settings/site-languages.ts'
import { type StoredRow, storedRow } from '../database/stored-rows.ts'
import type { AccessRule } from './access-rule.ts'
import { problem } from './problem.ts'

/** What a request is about, as found by its rule: the handler need not look it up again. */
export interface Subjects extends Record<AccessRule, unknown> {
  'signed-in': undefined
  admin: undefined
  document: TranslatedDocument
  'sees-language': DeskTarget
  'sees-languages': LanguageTag[]
  'writes-translation': DeskTarget
  'moves-translation': DeskTarget
  'takes-step': DeskTarget
  /** Languages and whether the person publishes the document. */
  'confirms-texts': { document: TranslatedDocument; languages: LanguageTag[] | 'all'; isPublisher: boolean }
  'assigns-translation': DeskTarget
  'publishes-document': TranslatedDocument
  /** The question as it is stored. */
  'answers-question': StoredRow
  'keeps-memory': LanguageTag
}

/** The input of a request, whose schema has been checked. */
type Input = Readonly<Record<string, unknown>>

type Checks = {
  readonly [Rule in AccessRule]: (
    req: PayloadRequest,
    input: Input,
  ) => Subjects[Rule] | Promise<Subjects[Rule]>
}

/**
 * The check of each rule. Whether someone is signed in has been checked before. Each throws an APIError: 403 when the
 * person may not, 404 when what she names does not exist.
 */
export const ACCESS_CHECKS: Checks = {
  'signed-in': () => undefined,
  admin: (req) => {
    if (!hasRole(cmsUser(req.user), 'admin')) throw problem(req, 'releases.admins-only', 403)
    return undefined
  },
  document: documentOf,
  'sees-language': targetOf,
  'sees-languages': visibleLanguages,
  'writes-translation': writableTarget,
  'moves-translation': movableTarget,
  'takes-step': async (req, input) => {
    const found = await movableTarget(req, input)
    if (input['step'] === 'published') await mustPublish(req, found.document)
    return found
  },
  'confirms-texts': async (req, input) => {
    const document = documentOf(req, input)
    const isPublisher = await mayPublishTranslation(req, document)
    if (!Array.isArray(input['languages'])) {
      if (!isPublisher) throw problem(req, 'problem.not-publisher', 403)
      return { document, languages: 'all', isPublisher }
    }
    const languages: LanguageTag[] = []
    for (const language of input['languages'])
      languages.push((await writableTarget(req, { ...input, language })).language)
    return { document, languages, isPublisher }
  },
  'assigns-translation': async (req, input) => {
    const found = targetOf(req, input)
    if (!(await mayEdit(req, found.document.id))) throw problem(req, 'problem.not-publisher', 403)
    return found
  },
  'publishes-document': async (req, input) => {
    const document = documentOf(req, input)
    await mustPublish(req, document)
    return document
  },
  'answers-question': async (req, input) => {
    const stored = await storedRow(req.payload, 'questions', String(input['question']))
    if (!stored) throw problem(req, 'question.no-question', 404)
    if (!(await mayEdit(req, String(stored['documentId']))))
      throw problem(req, 'question.may-not-answer', 403)
    return stored
  },
  'keeps-memory': (req, { language }) => {
    if (typeof language !== 'string' || !isLanguageTag(language))
      throw problem(req, 'problem.no-document', 404)
    const user = cmsUser(req.user)
    const isTranslator = hasRole(user, 'translator') && user?.languages.includes(language) === true
    if (!isTranslator && !editsEverything(user)) throw problem(req, 'problem.language', 403)
    return language
  },
}

/** The document that a request names. @throws APIError 404 when it names none */
export function documentOf(req: PayloadRequest, { collection, id }: Input): TranslatedDocument {
  const document = documentOfRelation({ relationTo: collection, value: id })
  if (!document) throw problem(req, 'problem.no-document', 404)
  return document
}

function targetOf(req: PayloadRequest, input: Input): DeskTarget {
  const document = documentOf(req, input)
  const { language } = input
  if (typeof language !== 'string' || !isLanguageTag(language)) throw problem(req, 'problem.no-document', 404)
  if (!maySeeLanguage(cmsUser(req.user), language)) throw problem(req, 'problem.language', 403)
  return { document, language }
}

async function writableTarget(req: PayloadRequest, input: Input): Promise<DeskTarget> {
  const found = targetOf(req, input)
  if (!(await mayWriteTranslation(req, found.document.id, found.language)))
    throw problem(req, 'problem.language', 403)
  return found
}

async function movableTarget(req: PayloadRequest, input: Input): Promise<DeskTarget> {
  const found = targetOf(req, input)
  return (await mayPublishTranslation(req, found.document)) ? found : writableTarget(req, input)
}

async function mustPublish(req: PayloadRequest, document: TranslatedDocument): Promise<void> {
  if (!(await mayPublishTranslation(req, document))) throw problem(req, 'problem.not-publisher', 403)
}

/** The languages of a list, each once; `all` stands for those of the site that the person may see. */
async function visibleLanguages(req: PayloadRequest, { languages }: Input): Promise<LanguageTag[]> {
  const user = cmsUser(req.user)
  const named = Array.isArray(languages) ? languages.map(String) : []
  if (named.length === 1 && named[0] === 'all')
    return (await siteLanguages(req.payload)).filter((tag) => maySeeLanguage(user, tag))
  return [...new Set(named)].map((tag) => {
    if (!isLanguageTag(tag)) throw problem(req, 'xliff.no-language', 404)
    if (!maySeeLanguage(user, tag)) throw problem(req, 'problem.language', 403)
    return tag
  })
}
