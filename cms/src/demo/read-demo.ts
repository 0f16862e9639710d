import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type LanguageTag, languageTag } from '@tienviitta/content-models/languages/registry'
import { type Document, MODELS, isModelName } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { isRecord, mapValues, optionFor, unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { type ChangeWeight, changeWeight } from '@tienviitta/content-models/translation/history'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { issuesOf } from '@tienviitta/content-models/snapshot/report'
import { RichTextError, parseRichText, printRichText } from '@tienviitta/content-models/rich-text/rich-text'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { demoDocumentId, demoRowId } from './demo-ids.ts'

/** An earlier source text of a unit, for which some translations were made before the text changed. */
export interface DemoChange {
  unitId: string
  weight: ChangeWeight
  /** The text before the change. */
  before: string
  /** Languages whose translation is still of the earlier text. */
  stillBefore: LanguageTag[]
}

/** A demo document with its translations, ids resolved, ready to be loaded through the CMS. */
export interface DemoDocument {
  document: Document
  /** For media: the picture's file name in `cms/demo/media`. */
  file?: string
  units: Unit[]
  /** The name of each unit in the demo files, by unit id. */
  unitNames: Record<string, string>
  /** Text by unit id and language. */
  translations: Partial<Record<LanguageTag, Record<string, string>>>
  changes: DemoChange[]
  /** Translations that are left out on purpose: by language, the ids of the units, or all of them. */
  gaps: Partial<Record<LanguageTag, readonly string[] | 'all'>>
}

export interface Demo {
  documents: DemoDocument[]
  /** The problems in the files, one line each, naming file, document and field. */
  problems: string[]
}

/** The folder with the demo content of the repository. */
export const DEMO_FOLDER = path.resolve(import.meta.dirname, '../../demo')

/** `states.yaml`: translations that are missing, outdated or withdrawn on purpose, so that these states can be seen. */
const states = z.object({
  changes: z.array(
    z.object({
      document: z.string(),
      unit: z.string(),
      weight: changeWeight,
      before: z.string(),
      stillBefore: z.array(languageTag),
    }),
  ),
  gaps: z.array(
    z.object({ document: z.string(), language: languageTag, units: z.array(z.string()).optional() }),
  ),
})

interface Named {
  demo: DemoDocument
  /** Unit ids by the names in the demo files. */
  unitIds: Map<string, string>
}

interface Source {
  file: string
  content: Record<string, unknown>
  model: ModelName
  slug: string
}

/** Reads the demo content; what is wrong is reported in `problems` and left out, and nothing is thrown for it. */
export async function readDemo(folder: string = DEMO_FOLDER): Promise<Demo> {
  const problems: string[] = []
  const sources = await readSources(path.join(folder, 'content'), problems)
  const known = new Set(sources.map(({ model, slug }) => `${model}/${slug}`))
  const documents: DemoDocument[] = []
  const byName = new Map<string, Named>()
  for (const source of sources) {
    const read = readDocument(source, known, problems)
    if (!read) continue
    documents.push(read.demo)
    byName.set(`${source.model}/${source.slug}`, read)
  }
  for (const [file, content] of await yamlFiles(path.join(folder, 'translations'), problems)) {
    const language = languageTag.safeParse(file.split('/')[0])
    if (!language.success) {
      problems.push(`translations/${file}: the folder is not a language of the registry`)
      continue
    }
    for (const [name, texts] of Object.entries(isRecord(content) ? content : {})) {
      const target = byName.get(name)
      if (!target || !isRecord(texts)) {
        problems.push(`translations/${file}: ${name}: there is no such document`)
        continue
      }
      const known = (target.demo.translations[language.data] ??= {})
      for (const [unit, text] of Object.entries(texts)) {
        const id = target.unitIds.get(unit)
        if (!id) problems.push(`translations/${file}: ${name}: there is no unit “${unit}”`)
        else if (typeof text !== 'string')
          problems.push(`translations/${file}: ${name}: ${unit}: must be text`)
        else known[id] = resolveLinks(text, `translations/${file}: ${name}: ${unit}`, byName, problems)
      }
    }
  }
  await readStates(folder, byName, problems)
  return { documents, problems }
}

async function readStates(
  folder: string,
  byName: ReadonlyMap<string, Named>,
  problems: string[],
): Promise<void> {
  for (const [file, content] of await yamlFiles(folder, problems, 'states.yaml')) {
    const read = states.safeParse(content)
    if (!read.success) {
      problems.push(
        ...issuesOf(read.error, content).map(({ field, reason }) => `${file}: ${field}: ${reason}`),
      )
      continue
    }
    for (const { document, unit, ...change } of read.data.changes) {
      const target = byName.get(document)
      const unitId = target?.unitIds.get(unit)
      if (target && unitId)
        target.demo.changes.push({ ...change, unitId, before: beforeOf(target, unitId, change.before) })
      else problems.push(`${file}: ${document}: there is no unit “${unit}”`)
    }
    for (const { document, language, units } of read.data.gaps) {
      const target = byName.get(document)
      const ids = units?.map((unit) => target?.unitIds.get(unit))
      if (target && !ids?.includes(undefined)) {
        target.demo.gaps[language] = ids?.filter((id) => id !== undefined) ?? 'all'
      } else
        problems.push(`${file}: ${document}: there is no such document or unit for the gap in ${language}`)
    }
  }
}

async function readSources(folder: string, problems: string[]): Promise<Source[]> {
  const sources: Source[] = []
  for (const [file, content] of await yamlFiles(folder, problems)) {
    const model = isRecord(content) ? content['model'] : undefined
    const slug = isRecord(content) ? content['slug'] : undefined
    if (isRecord(content) && typeof model === 'string' && isModelName(model) && typeof slug === 'string') {
      sources.push({ file: `content/${file}`, content, model, slug })
    } else problems.push(`content/${file}: a document needs model and slug`)
  }
  return sources
}

/** Every YAML document of a folder and its subfolders, with the file's path inside the folder, in a stable order. */
async function yamlFiles(folder: string, problems: string[], only?: string): Promise<[string, unknown][]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const found: [string, unknown][] = []
  for (const name of names.filter((entry) => (only ? entry === only : entry.endsWith('.yaml'))).sort()) {
    for (const document of parseAllDocuments(await readFile(path.join(folder, name), 'utf8'))) {
      problems.push(...document.errors.map((error) => `${name}: ${error.message.split('\n')[0] ?? ''}`))
      if (document.errors.length === 0 && document.contents) found.push([name, document.toJS() as unknown])
    }
  }
  return found
}

function readDocument(source: Source, known: ReadonlySet<string>, problems: string[]) {
  const { content, model, slug, file } = source
  const schema = MODELS[model]
  const id = demoDocumentId(model, slug)
  const { file: picture, ...fields } = content
  const say = (field: string, reason: string): void => {
    problems.push(`${file}: ${model} “${slug}”: ${field}: ${reason}`)
  }
  const filled = filledIn(
    schema,
    { ...fields, id, formerSlugs: fields['formerSlugs'] ?? [], ...mediaStub(model, slug) },
    '',
    say,
  )
  const resolved = mapValues(schema, filled, ({ schema: field, value, path: at }) => {
    const reference = referenceRegistry.get(field)
    if (reference && typeof value === 'string') {
      if (!known.has(`${reference.model}/${value}`)) say(at, `there is no ${reference.model} “${value}”`)
      return demoDocumentId(reference.model, value)
    }
    if (wordsRegistry.get(field)?.kind === 'rich' && typeof value === 'string') {
      const text = linksToIds(value.trim(), (target, targetSlug) => {
        if (!known.has(`${target}/${targetSlug}`)) say(at, `there is no ${target} “${targetSlug}”`)
      })
      return canonical(text)
    }
    return typeof value === 'string' ? value.trim() : value
  })
  const readable = schema.safeParse(resolved)
  if (!readable.success) {
    for (const issue of issuesOf(readable.error, resolved)) say(issue.field, issue.reason)
    return undefined
  }
  const document = schema.parse(withRowIds(resolved, id, ''))
  const readableIds = unitsOf(readable.data).map((unit) => unit.id)
  const units = unitsOf(document)
  const unitIds = new Map(readableIds.map((name, index) => [name, units[index]?.id ?? name]))
  const unitNames = Object.fromEntries([...unitIds].map(([name, unitId]) => [unitId, name]))
  const demo: DemoDocument = { document, units, unitNames, translations: {}, changes: [], gaps: {} }
  if (typeof picture === 'string') demo.file = picture
  return { demo, unitIds }
}

/** Pictures get their dimensions when they are loaded; until then a stub takes their place. */
const mediaStub = (model: ModelName, slug: string) =>
  model === 'media' ? { filename: `${slug}.png`, mimeType: 'image/png', width: 1, height: 1, sizes: [] } : {}

/** Gives absent lists their empty value, and reports keys that the schema does not know. */
function filledIn(
  schema: z.core.$ZodType,
  value: unknown,
  at: string,
  say: (field: string, reason: string) => void,
): unknown {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray) {
    if (value === undefined) return schema === inner ? [] : undefined
    if (!Array.isArray(value)) return value
    return value.map((item, index) => filledIn(inner.element, item, `${at}.${index + 1}`, say))
  }
  const object = inner instanceof z.ZodDiscriminatedUnion ? optionFor(inner, value) : inner
  if (!(object instanceof z.ZodObject) || !isRecord(value)) return value
  for (const key of Object.keys(value)) {
    if (!(key in object.shape)) say(`${at}.${key}`.replace(/^\./u, ''), 'is not a field of the model')
  }
  return Object.fromEntries(
    Object.entries(object.shape).map(([key, field]) => [
      key,
      filledIn(field as z.core.$ZodType, value[key], `${at}.${key}`.replace(/^\./u, ''), say),
    ]),
  )
}

function withRowIds(value: unknown, documentId: string, at: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => {
      if (!isRecord(item) || typeof item['id'] !== 'string') return withRowIds(item, documentId, at)
      const here = `${at}.${item['id']}`
      const copy = withRowIds({ ...item, id: undefined }, documentId, here)
      return { ...(copy as Record<string, unknown>), id: demoRowId(documentId, here) }
    })
  }
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      withRowIds(item, documentId, at === '' ? key : `${at}.${key}`),
    ]),
  )
}

const internalLink = /\]\((guide|term):([a-z0-9-]+)\)/gu

function linksToIds(text: string, check: (model: 'guide' | 'term', slug: string) => void): string {
  return text.replace(internalLink, (_, model: 'guide' | 'term', slug: string) => {
    check(model, slug)
    return `](${model}:${demoDocumentId(model, slug)})`
  })
}

function resolveLinks(
  text: string,
  where: string,
  known: ReadonlyMap<string, unknown>,
  problems: string[],
): string {
  return linksToIds(text.trim(), (model, slug) => {
    if (!known.has(`${model}/${slug}`)) problems.push(`${where}: there is no ${model} “${slug}”`)
  })
}

/**
 * The one form that the CMS will write the text in: the hash of a source text is that of this form. What cannot be read
 * is left as it is, and the schema says why.
 */
function canonical(text: string): string {
  try {
    return printRichText(parseRichText(text))
  } catch (error) {
    if (error instanceof RichTextError) return text
    throw error
  }
}

/** The earlier text of a unit in the form that the CMS would have written it in. */
function beforeOf({ demo }: Named, unitId: string, text: string): string {
  return demo.units.find(({ id }) => id === unitId)?.kind === 'rich' ? canonical(text) : text
}
