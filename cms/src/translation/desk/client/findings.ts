import { checkTranslation } from '@tienviitta/content-models/translation-checks/check-translation'
import type { Finding } from '@tienviitta/content-models/translation-checks/finding'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DeskSay } from './desk-texts.ts'
import type { UnitState } from './unit-state.ts'

/** What the checks say about the text in a field. What the unit's state already says is not repeated. */
export function findingsOf(
  { unit, typed }: UnitState,
  sourceLanguage: LanguageTag,
  targetLanguage: LanguageTag,
): Finding[] {
  return checkTranslation({
    source: unit.source,
    sourceLanguage,
    target: typed,
    targetLanguage,
    kind: unit.kind,
    sourceHasChanged: false,
    isUnapprovedMachine: typed === unit.value && unit.origin === 'machine' && unit.approvedBy === undefined,
    terms: unit.terms,
  })
}

/** A finding as a sentence. */
export function findingText({ rule, severity, pieces }: Finding, say: DeskSay): string {
  if (rule === 'X1') return say(`desk.finding=X1-${severity}`, { pieces: pieces.join(' · ') })
  if (rule === 'X6') return say('desk.finding=X6', { term: pieces[0] ?? '', agreed: pieces[1] ?? '' })
  return say(`desk.finding=${rule}`, { pieces: pieces.join(' · ') })
}
