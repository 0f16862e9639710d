import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import type { Payload } from 'payload'
import { collectionOf } from '../database/collection-slugs.ts'
import { toRow } from '../content/document/to-row.ts'
import type { Role } from '../access/cms-user.ts'
import type { TranslatedDocument } from '../content/document/translated-document.ts'
import { readRow, writeRow } from '../translation/store/translation-row.ts'
import { publishedUnits } from '../translation/store/worked-texts.ts'

/** A document id for tests: the number in hexadecimal. */
export const idOf = (number: number): string => number.toString(16).padStart(24, '0')

const common = { formerSlugs: [], sourceLanguage: 'fi' }

/** The topic and the authority that the example guide names. */
export const exampleTopic = MODELS.topic.parse({
  ...common,
  model: 'topic',
  id: idOf(2),
  slug: 'housing',
  title: 'Asuminen',
  summary: 'Koti ja vuokra',
  icon: 'home',
  order: 1,
})
export const exampleAuthority = MODELS.authority.parse({
  ...common,
  model: 'authority',
  id: idOf(3),
  slug: 'kela',
  name: 'Kela',
  summary: 'Päättää asumistuesta.',
  websites: [{ id: 'kela-fi', language: 'fi', url: 'https://www.kela.fi' }],
  channels: [],
})

export const exampleAnnouncement = (municipalities: readonly string[], id: string) =>
  MODELS.announcement.parse({
    ...common,
    model: 'announcement',
    id,
    slug: `announcement-${id.slice(-4)}`,
    title: 'Neuvonta muuttaa',
    text: 'Uusi osoite on kirjastossa.',
    weight: 'information',
    municipalities,
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
  })

/** Publishes a document as the CMS would when an editor does. */
export async function publish(payload: Payload, document: Document): Promise<Record<string, unknown>> {
  const collection = collectionOf(document.model)
  const row = await payload.create({
    collection,
    data: { ...toRow(document), _status: 'published' },
    depth: 0,
  })
  return row
}

/** Publishes the example guide with what it names. */
export async function publishExampleGuide(payload: Payload): Promise<Record<string, unknown>> {
  await publish(payload, exampleTopic)
  await publish(payload, exampleAuthority)
  return publish(payload, exampleGuide())
}

/** The document as the functions of the desk name it. */
export const documentOf = ({ model, id }: Pick<Document, 'model' | 'id'>): TranslatedDocument => ({
  model,
  id,
  collection: collectionOf(model),
})

/** Every unit of the document translated as `<tag> <unit id>` and published. */
export async function publishTranslation(
  payload: Payload,
  document: Document,
  language: LanguageTag,
): Promise<void> {
  const work = Object.fromEntries(
    unitsOf(document).map(({ id, hash, source }) => [
      id,
      [{ value: `${language} ${id}`, sourceHash: hash, origin: 'human' as const, source }],
    ]),
  )
  const row = await readRow(payload, documentOf(document), language)
  const units = publishedUnits(work, {}, false)
  await writeRow(payload, { ...row, work, units, isPublished: true, step: 'published' })
}

/** An account with the given roles, as access rules see it. */
export async function account(
  payload: Payload,
  name: string,
  given: { roles: Role[]; languages?: string[]; municipalities?: string[] },
) {
  const user = await payload.create({
    collection: 'users',
    data: { name, email: `${name}@example.fi`, password: 'a long enough password', ...given },
    depth: 0,
  })
  return {
    ...(user as unknown as Record<string, unknown>),
    id: String(user.id),
    collection: 'users' as const,
  }
}
