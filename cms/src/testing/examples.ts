import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import type { Payload } from 'payload'
import { collectionOf } from '../collections/collection-slugs.ts'
import { toRow } from '../document/to-row.ts'
import type { Role } from '../access/cms-user.ts'

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
