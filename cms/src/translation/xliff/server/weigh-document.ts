import { type LanguageTag, language as languageOf } from '@tienviitta/content-models/languages/registry'
import { RichTextError, parseRichText, printRichText } from '@tienviitta/content-models/rich-text/rich-text'
import type { TermPair } from '@tienviitta/content-models/terms/term-pair'
import { termsIn } from '@tienviitta/content-models/terms/terms-in'
import { textDifference } from '@tienviitta/content-models/text-difference/text-difference'
import { checkTranslation } from '@tienviitta/content-models/translation-checks/check-translation'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { Unit } from '@tienviitta/content-models/translation/units'
import type { ReadXliff, XliffUnit } from '@tienviitta/content-models/xliff/exchange'
import type { PayloadRequest } from 'payload'
import { inLanguage, languageNameIn } from '../../../labels/in-language.ts'
import type { LabelKey } from '../../../labels/label.ts'
import { messageIn } from '../../../labels/message.ts'
import { reasonIn } from '../../../labels/reason.ts'
import type { MadeText } from '../../store/desk.ts'
import { deskText } from '../../store/desk-text.ts'
import type { SourceTexts } from '../../store/source-units.ts'
import type { TranslationRow } from '../../store/translation-row.ts'
import { unitLabels } from '../../store/unit-labels.ts'
import { findingText } from './finding-text.ts'
import type { ImportedUnit } from '../import-report.ts'
import { unitSchemas } from './unit-schemas.ts'

/** A document of a file beside what is here. */
export interface DocumentToWeigh {
  file: ReadXliff['files'][number]
  source: SourceTexts
  row: TranslationRow
  glossary: readonly TermPair[]
  needsReview: boolean
}

/** The outcome of each text of the file, in the order of the page, and the edits that save those that are taken. */
export interface WeighedDocument {
  units: ImportedUnit[]
  edits: MadeText[]
}

/** Decides for each text of a file whether it is taken. Nothing is saved. */
export function weighDocument(req: PayloadRequest, given: DocumentToWeigh): WeighedDocument {
  const { file, source, row } = given
  const adminLanguage = req.i18n.language
  const labels = unitLabels(file.model, source.document)
  const schemas = unitSchemas(file.model, source.document)
  const known = new Map(source.units.map((unit) => [unit.id, unit]))
  const say = (key: LabelKey): string => messageIn(key, adminLanguage)
  const labelFor = (id: string, fallback: string): string => {
    const label = labels.get(id)
    return label ? inLanguage(label, adminLanguage) : fallback
  }
  const weigh = (sent: XliffUnit): { unit: ImportedUnit; edit?: MadeText } => {
    const unit = known.get(sent.id)
    const texts = row.work[sent.id] ?? []
    const text =
      unit && deskText(texts, { ...unit, history: source.history[unit.id], needsReview: given.needsReview })
    const before = text?.value ?? ''
    const after = (sent.target ?? '').trim().normalize('NFC')
    const common = { unit: sent.id, label: labelFor(sent.id, sent.label), before, after }
    const nothing = { ...common, difference: [], findings: [] }
    if (after === '' || after === before) return { unit: { ...nothing, state: 'unchanged' } }
    const refused = (reason: string) => ({ unit: { ...nothing, state: 'refused' as const, reason } })
    if (!unit) return refused(say('xliff-reason=unknown-unit'))
    if (sent.sourceHash !== unit.hash) return refused(say('xliff-reason=source-changed'))
    if (sent.kind !== unit.kind || !isSameSource(sent, unit)) return refused(say('xliff-reason=other-source'))
    const stored = texts.find(({ sourceHash }) => sourceHash === unit.hash)
    const isFromHere = (before === '' ? undefined : textHash(before)) !== sent.targetHash
    if (isFromHere && text?.origin === 'human') return refused(say('xliff-reason=changed-here'))
    const issue = schemas.get(unit.id)?.safeParse(after).error?.issues[0]
    if (issue) return refused(reasonIn(adminLanguage, issue))
    const findings = checkTranslation({
      source: unit.source,
      sourceLanguage: source.sourceLanguage,
      target: after,
      targetLanguage: file.targetLanguage,
      kind: unit.kind,
      sourceHasChanged: false,
      isUnapprovedMachine: false,
      terms:
        file.model === 'term' ? [] : termsIn(unit.source, unit.kind, source.sourceLanguage, given.glossary),
    })
    return {
      unit: {
        ...common,
        state: 'taken',
        difference: textDifference(before, after),
        findings: findings.map((finding) => ({ ...finding, text: findingText(finding, adminLanguage) })),
      },
      edit: {
        unit: unit.id,
        value: after,
        sourceHash: unit.hash,
        basedOn: stored?.value ?? '',
        origin: 'agency',
      },
    }
  }

  const weighed = file.units.map(weigh)
  const unreadable = file.refused.map(({ id, fault }): ImportedUnit => ({
    unit: id,
    label: labelFor(id, id),
    state: 'refused',
    before: '',
    after: '',
    difference: [],
    findings: [],
    reason: messageIn(`xliff-fault=${fault.kind}`, adminLanguage, fault.values),
  }))
  const place = new Map(source.units.map(({ id }, index) => [id, index]))
  const placeOf = ({ unit }: ImportedUnit): number => place.get(unit) ?? source.units.length
  return {
    units: [...weighed.map(({ unit }) => unit), ...unreadable].toSorted(
      (one, other) => placeOf(one) - placeOf(other),
    ),
    edits: weighed.flatMap(({ edit }) => edit ?? []),
  }
}

/** Whether the source in the file is the one here, except for spaces: a tool may have wrapped its lines. */
function isSameSource(sent: XliffUnit, unit: Unit): boolean {
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return bare(sent.source) === bare(unit.kind === 'rich' ? canonical(unit.source) : unit.source)
}

function canonical(text: string): string {
  try {
    return printRichText(parseRichText(text))
  } catch (error) {
    if (error instanceof RichTextError) return text
    throw error
  }
}

/** A language as a report names it. */
export function namedLanguage(tag: LanguageTag, adminLanguage: string) {
  return { tag, name: languageNameIn(adminLanguage, tag), direction: languageOf(tag).direction }
}
