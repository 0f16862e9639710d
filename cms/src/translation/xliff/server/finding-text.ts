import type { Finding } from '@tienviitta/content-models/translation-checks/finding'
import { messageIn } from '../../../labels/message.ts'

/** What a check found, as the same sentence that the desk shows. */
export function findingText({ rule, severity, pieces }: Finding, adminLanguage: string): string {
  const key = rule === 'X1' ? (`desk.finding=X1-${severity}` as const) : (`desk.finding=${rule}` as const)
  const [term = '', agreed = ''] = pieces
  return messageIn(key, adminLanguage, { pieces: pieces.join(' · '), term, agreed })
}
