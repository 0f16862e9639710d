import { en } from '../../../labels/en/labels.ts'
import { fi } from '../../../labels/fi/labels.ts'
import type { LabelText } from '../../../labels/label.ts'
import { sv } from '../../../labels/sv/labels.ts'
import type { DeskTexts } from './say.ts'

const LABELS: Readonly<Record<string, Readonly<Record<string, LabelText>>>> = { fi, sv, en }

/** The texts of the desk in one language of the admin, to be handed to the browser: the others need not go there. */
export function deskTexts(language: string): DeskTexts {
  const labels = LABELS[language] ?? fi
  const own = Object.entries(labels).filter(([key]) => key.startsWith('desk.') || key.startsWith('machine.'))
  return Object.fromEntries(own.map(([key, [text]]) => [key, text]))
}
