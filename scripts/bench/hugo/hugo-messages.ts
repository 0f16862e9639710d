import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { packageFolder } from '@tienviitta/process/project'

/** The site's interface texts of a language, as they stand in its catalogue. */
export async function readMessages(tag: LanguageTag): Promise<Record<string, string>> {
  const file = join(packageFolder('site'), 'src', 'messages', `${tag}.json`)
  return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')))
}

/** The same in Hugo's form: `{name}` becomes `{{ .name }}`. Of plurals the last form is taken. */
export function hugoMessages(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, hugoMessage(text)]))
}

function hugoMessage(text: string): string {
  const plural = /^\{(\w+), plural, .*other \{([^{}]*)\}\}$/u.exec(text)
  if (plural) return (plural[2] ?? '').replaceAll('#', `{{ .${plural[1] ?? ''} }}`)
  return text.replaceAll(/\{(\w+)\}/gu, '{{ .$1 }}')
}
