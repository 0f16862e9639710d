import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DocumentOf } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { type Localized, localize } from '@tienviitta/content-models/localization/localize'
import { toDocumentTitle } from '@tienviitta/cms/content/document/document-title'
import { ICONS } from '@tienviitta/site/icons/icons'
import { openSnapshot } from '@tienviitta/site/snapshot/read-snapshot'
import type { Published } from '@tienviitta/site/snapshot/published'
import type { Snapshot } from '@tienviitta/site/snapshot/snapshot'
import { hugoConfig } from './hugo-config.ts'
import { type HugoDialect, hugoDialect } from './hugo-dialect.ts'
import { hugoLanguage } from './hugo-language.ts'
import { readMessages } from '../made-up-text.ts'
import { hugoMessages } from './hugo-messages.ts'
import * as pages from './hugo-page.ts'

export interface HugoSite {
  /** Folder of the snapshot whose content is written. */
  readonly snapshot: string
  /** Folder to write to; emptied first. */
  readonly folder: string
  readonly baseUrl: string
  /** The moment that counts as now, as an ISO instant in UTC. */
  readonly clock: string
  /** The version of Hugo in whose words it is written, such as `0.111.3`. */
  readonly version: string
}

/** Writes a file of the site; its path has `/` between names. */
type Write = (path: string, text: string) => Promise<void>

/**
 * Writes the content of a made-up snapshot as a site for Hugo: the same texts in the same pages, with Hugo's own
 * features (a folder of content per language, structured front matter, cached partials), so that the two can be
 * compared.
 */
export async function writeHugoSite(site: HugoSite): Promise<void> {
  const { snapshot: from, folder, baseUrl, clock, version } = site
  await rm(folder, { recursive: true, force: true })
  const made = new Set<string>()
  const write: Write = async (path, text) => {
    const file = join(folder, path)
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    made.add(dirname(file))
    await writeFile(file, text)
  }
  const snapshot = openSnapshot(from)
  const { settings } = snapshot
  const dialect = hugoDialect(version)
  await writeLayouts(dialect, write)
  await write('config.json', json(hugoConfig({ settings, baseUrl, clock, dialect })))
  await write('data/icons.json', json(ICONS))
  await write('static/site.css', 'body{margin:0}\n')
  await writeNetwork(snapshot, write)
  for (const language of settings.languages) await writeInterface(language, dialect, write)
  for (const language of settings.languages) await writeAuthorities(snapshot, language, write)
  await writeDocuments(snapshot, write)
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
const pageText = ({ frontMatter, content = '' }: pages.HugoPage): string =>
  `${JSON.stringify(frontMatter, null, 1)}\n\n${content}\n`
const pageFile = (language: LanguageTag, path: string): string =>
  `content/${hugoLanguage(language)}/${path}.md`

/** The templates, which do not depend on the content. */
async function writeLayouts({ template }: HugoDialect, write: Write): Promise<void> {
  const from = join(import.meta.dirname, 'layouts')
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    await write(relative(import.meta.dirname, file), template(await readFile(file, 'utf8')))
  }
}

/** The pages that exist whatever the content, and the interface texts. */
async function writeInterface(language: LanguageTag, dialect: HugoDialect, write: Write): Promise<void> {
  const messages = await readMessages(language)
  await write(`i18n/${hugoLanguage(language)}.json`, json(hugoMessages(messages)))
  const page = (path: string, frontMatter: pages.HugoPage['frontMatter']) =>
    write(pageFile(language, path), pageText({ frontMatter }))
  const titles = (name: string) => ({ title: messages[`${name}.title`], summary: messages[`${name}.lead`] })
  await page('_index', titles('home'))
  for (const list of ['guides', 'offices', 'events', 'services', 'municipalities']) {
    await page(`${list}/_index`, titles(list))
  }
  for (const name of ['words', 'help-now', 'about', 'accessibility']) await page(name, titles(name))
  await page('professionals', { ...titles('professionals'), networks: true })
  // Topics have pages and no list of their own.
  await page('topics/_index', { title: 'topics', [dialect.build]: { render: 'never' } })
}

async function writeAuthorities(snapshot: Snapshot, language: LanguageTag, write: Write): Promise<void> {
  const authorities = snapshot.entries('authority').flatMap(({ id, slug }) => {
    const published = snapshot.get('authority', id)
    if (!published) return []
    const { name, summary, websites, channels } = localize(published, language)
    const authority = {
      name: name.value,
      summary: summary.value,
      website: websites[0]?.url,
      channels: channels.map(({ kind, phone }) => ({ kind, phone })),
    }
    return [[slug, authority] as const]
  })
  await write(`data/authorities/${hugoLanguage(language)}.json`, json(Object.fromEntries(authorities)))
}

async function writeNetwork(snapshot: Snapshot, write: Write): Promise<void> {
  const [entry] = snapshot.entries('network')
  const published = entry && snapshot.get('network', entry.id)
  if (!published) throw new Error('The made-up content must have a network of municipalities.')
  const inAll = (of: (network: Localized<DocumentOf<'network'>>) => string | undefined) =>
    Object.fromEntries(
      snapshot.settings.languages.map((tag) => [hugoLanguage(tag), of(localize(published, tag))]),
    )
  const network = {
    name: inAll(({ name }) => name.value),
    summary: inAll(({ summary }) => summary.value),
    role: inAll(({ contacts }) => contacts[0]?.role.value),
    email: published.document.contacts[0]?.email,
  }
  await write('data/network.json', json(network))
}

/** The pages of all documents, a file per page and language. */
async function writeDocuments(snapshot: Snapshot, write: Write): Promise<void> {
  const slugOf = (id: string): string => snapshot.entry(id)?.slug ?? ''
  const each = async <Name extends ModelName>(
    model: Name,
    pagesOf: (
      localized: Localized<DocumentOf<Name>>,
      facts: pages.PageFacts,
    ) => Record<string, pages.HugoPage>,
  ): Promise<void> => {
    for (const { id } of snapshot.entries(model)) {
      const published: Published<Name> | undefined = snapshot.get(model, id)
      if (!published) continue
      const original = toDocumentTitle(model, { ...published.document })
      for (const language of snapshot.settings.languages) {
        const translator = published.translations.find((row) => row.language === language)?.translator
        const facts = { language, original, slugOf, translator }
        for (const [path, page] of Object.entries(pagesOf(localize(published, language), facts))) {
          await write(pageFile(language, path), pageText(page))
        }
      }
    }
  }
  await each('topic', (topic, facts) => ({ [`topics/${topic.slug}`]: pages.topicPage(topic, facts) }))
  await each('municipality', (municipality, facts) => ({
    [`municipalities/${municipality.slug}`]: pages.municipalityPage(municipality, facts),
  }))
  await each('office', (office, facts) => ({ [`offices/${office.slug}`]: pages.officePage(office, facts) }))
  await each('event', (event, facts) => ({ [`events/${event.slug}`]: pages.eventPage(event, facts) }))
  await each('guide', (guide, facts) => ({
    [`guides/${guide.slug}`]: pages.guidePage(guide, facts),
    ...Object.fromEntries(
      guide.additions.map((addition) => [
        `municipalities/${slugOf(addition.municipality)}/guides/${guide.slug}`,
        pages.municipalGuidePage(guide, addition, facts),
      ]),
    ),
  }))
}
