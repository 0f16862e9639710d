import type { Payload } from 'payload'
import { toDocument } from '../../content/document/to-document.ts'
import { fieldLabel } from '../../labels/field-label.ts'
import { inLanguage } from '../../labels/in-language.ts'
import { labelKey, languageName } from '../../labels/label.ts'
import { messageIn } from '../../labels/message.ts'
import { reportedReasonIn } from '../../labels/reason.ts'
import { type TranslatedDocument, documentOfRelation } from '../../content/document/translated-document.ts'
import { newestVersion } from './newest-version.ts'
import type { ProblemLine } from './publish-state.ts'
import type { ReleaseFinding, ReleaseRow } from '@tienviitta/content-models/publishing/release-row'

/** How many findings are listed per attempt: if there are more, these are fixed first. */
const MOST = 20

/** Why an attempt failed, in the editor's words: document, field, language, reason, what to do. */
export async function problemLines(
  payload: Payload,
  { findings, message }: Pick<ReleaseRow, 'findings' | 'message'>,
  adminLanguage: string,
): Promise<ProblemLine[]> {
  const lines: ProblemLine[] = message ? [{ text: messageText(message, adminLanguage) }] : []
  const drafts = new Map<string, unknown>()
  for (const finding of findings.slice(0, MOST)) {
    const about = documentOfName(finding.document)
    const name = finding.document ?? ''
    if (about && !drafts.has(name)) drafts.set(name, await draftOf(payload, about))
    lines.push(problemLine(finding, { about, draft: drafts.get(name) }, adminLanguage))
  }
  if (findings.length > MOST) {
    lines.push({ text: messageIn('publishing.more', adminLanguage, { n: findings.length - MOST }) })
  }
  return lines
}

/** A message that the labels know by its name, or else the sentence as it was written. */
export function messageText(message: string, adminLanguage: string): string {
  const key = `publishing.message=${message}`
  return labelKey(key) ? messageIn(key, adminLanguage) : message
}

interface Subject {
  about: TranslatedDocument | undefined
  /** The newest version of the document, as the model has it. */
  draft: unknown
}

/** One finding as a line. */
export function problemLine(
  { check, path, language, title, field, detail }: ReleaseFinding,
  { about, draft }: Subject,
  adminLanguage: string,
): ProblemLine {
  const name = language && languageName(language)
  const where = [
    title === undefined ? path : `“${title}”`,
    about && field !== undefined
      ? fieldLabel({ model: about.model, document: draft, field }, adminLanguage)
      : '',
    name ? inLanguage(name, adminLanguage) : '',
  ].filter((part) => part !== '')
  const sentence = messageIn(`publishing.finding=${check}`, adminLanguage, {
    detail: check === 'kept-out' ? reportedReasonIn(adminLanguage, detail) : detail,
    path,
  })
  const text = where.length === 0 ? sentence : `${where.join(' · ')}: ${sentence}`
  return about ? { text, href: `/admin/collections/${about.collection}/${about.id}` } : { text }
}

/** Reads `<collection>/<id>`. */
export function documentOfName(name: string | undefined): TranslatedDocument | undefined {
  const [relationTo, value] = (name ?? '').split('/')
  return documentOfRelation({ relationTo, value })
}

async function draftOf(payload: Payload, document: TranslatedDocument): Promise<unknown> {
  const row = await newestVersion(payload, document)
  return row && toDocument(document.model, row).document
}
