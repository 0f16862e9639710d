import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type LanguageTag } from '@tienviitta/content-models/languages/registry'
import { richTextToPlain } from '@tienviitta/content-models/rich-text/html'
import {
  type SnapshotDocument,
  manifest,
  snapshotDocument,
} from '@tienviitta/content-models/snapshot/snapshot'
import { documentFile } from '@tienviitta/content-models/snapshot/files'
import { type Text, localize } from '@tienviitta/content-models/localization/localize'
import { describe, expect, inject, test } from 'vitest'

const { snapshotFolder, siteFolder } = inject('builtSite')

/** Words that no page shows now, with the reason. */
const NOT_SHOWN: readonly RegExp[] = [
  // The reason why a day is different is given in the weeks around that day.
  /\.(?:exceptions|cancelled)\.\d+\.reason$/u,
  // A replaced authority is no longer named; its successor is.
  /^authority\/te-office /u,
]

describe.each<LanguageTag>(['fi', 'ar', 'so'])('the site in %s', (language) => {
  test('shows every word that is published', async () => {
    const [documents, pages] = await Promise.all([readDocuments(), readPages(language)])
    const all = pages.join('\n')
    const missing: string[] = []
    for (const snapshot of documents) {
      for (const [field, text] of textsOf(localize(snapshot, language))) {
        const name = `${snapshot.document.model}/${snapshot.document.slug} ${field}`
        if (NOT_SHOWN.some((pattern) => pattern.test(name))) continue
        const absent = linesOf(text).filter((line) => !all.includes(line))
        for (const line of absent) missing.push(`${name}: ${line}`)
      }
    }
    expect(missing).toEqual([])
  })
})

async function readDocuments(): Promise<SnapshotDocument[]> {
  const contents = manifest.parse(
    JSON.parse(await readFile(path.join(snapshotFolder, 'manifest.json'), 'utf8')),
  )
  return Promise.all(
    contents.documents.map(async ({ model, id }) =>
      snapshotDocument.parse(
        JSON.parse(await readFile(path.join(snapshotFolder, documentFile(model, id)), 'utf8')),
      ),
    ),
  )
}

async function readPages(language: LanguageTag): Promise<string[]> {
  const folder = path.join(siteFolder, language)
  const names = await readdir(folder, { recursive: true })
  const html = names.filter((name) => name.endsWith('.html'))
  return Promise.all(html.map(async (name) => textOfPage(await readFile(path.join(folder, name), 'utf8'))))
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
}

/** What a page says, including to those who do not see its pictures, with white space collapsed. */
function textOfPage(html: string): string {
  const alternatives = [...html.matchAll(/ alt="([^"]*)"/gu)].map(([, text]) => text ?? '')
  const text = html
    .replace(/<script[\s\S]*?<\/script>/gu, ' ')
    .replace(/<\/?(?:bdi|a|strong|span|em|b)(?: [^>]*)?>/gu, '')
  return folded(
    [text.replace(/<[^>]*>/gu, ' '), ...alternatives]
      .join('\n')
      .replace(/&(amp|lt|gt|quot|#39|#x27|#34);/gu, (_, name: string) => entities[name] ?? ''),
  )
}

const linesOf = (text: Text): string[] =>
  (text.kind === 'rich' ? richTextToPlain(text.value) : text.value).split('\n').map(folded).filter(Boolean)

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Every text of a localized document with its path. */
function textsOf(value: unknown, at = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return []
  if ('value' in value && 'kind' in value && 'state' in value) return [[at, value as Text]]
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, at === '' ? key : `${at}.${key}`))
}
