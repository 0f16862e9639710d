import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

/** The scripts of a live preview, by the last part of their addresses. */
const SCRIPTS = ['live-page.ts', 'become.ts'] as const

/** The first script of a live preview. */
export const FIRST_SCRIPT: (typeof SCRIPTS)[number] = 'live-page.ts'

/** A script of a live preview as a browser reads it: without types; `undefined` when there is none of this name. */
export async function browserScript(name: string): Promise<string | undefined> {
  const known = SCRIPTS.find((script) => script === name)
  if (known === undefined) return undefined
  return stripTypeScriptTypes(await readFile(join(import.meta.dirname, 'browser', known), 'utf8'))
}
