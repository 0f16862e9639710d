import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { handleEndpoints } from 'payload'
import { type TestCms, startPayload } from './start-payload.ts'
import { account, exampleAnnouncement, exampleAuthority, exampleTopic, idOf, publish } from './examples.ts'

export const HOME = idOf(0xa1)
const AWAY = idOf(0xa2)

/** One of each kind of person that the access rules tell apart. */
const ACCOUNTS = {
  'translator of Russian': { roles: ['translator'], languages: ['ru'] },
  'translator of Arabic': { roles: ['translator'], languages: ['ar'] },
  'editor of another municipality': { roles: ['editor'], municipalities: [AWAY] },
  'editor of its municipality': { roles: ['editor'], municipalities: [HOME] },
  communications: { roles: ['communications'] },
  editor: { roles: ['editor'] },
  admin: { roles: ['admin'] },
} as const
export type Somebody = keyof typeof ACCOUNTS
export const EVERYBODY = ['nobody', ...(Object.keys(ACCOUNTS) as Somebody[])] as const

/** A request over HTTP, without the network. */
export interface ApiRequest {
  person: Somebody | 'nobody'
  method: 'get' | 'post'
  /** `/api/…`, with its query. */
  address: string
  /** Sent unchanged. */
  body?: string | FormData
  adminLanguage?: 'fi' | 'sv' | 'en'
}

/**
 * A CMS with a guide and an announcement of a municipality, and one account of each kind; asked through Payload's own
 * routing and login.
 */
export async function startWithPeople() {
  const cms: TestCms = await startPayload()
  const { payload } = cms
  for (const [id, slug] of [
    [HOME, 'home'],
    [AWAY, 'away'],
  ] as const)
    await payload.create({ collection: 'municipalities', data: { id, slug, name: slug }, draft: true })
  await publish(payload, exampleTopic)
  await publish(payload, exampleAuthority)
  const guide = exampleGuide({ municipalities: [HOME] })
  await publish(payload, guide)
  const announcement = exampleAnnouncement([HOME], idOf(0xb1))
  await publish(payload, announcement)

  const ask = ({ person, method, address, body, adminLanguage = 'fi' }: ApiRequest): Promise<Response> =>
    handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: cms.key,
      request: new Request(`http://localhost:3000${address}`, {
        method: method.toUpperCase(),
        ...(body === undefined ? {} : { body }),
        headers: {
          'accept-language': adminLanguage,
          ...(person === 'nobody' ? {} : { authorization: `JWT ${tokens.get(person) ?? ''}` }),
        },
      }),
    })

  const tokens = new Map<Somebody, string>()
  for (const person of EVERYBODY) {
    if (person === 'nobody') continue
    const { roles, ...more } = { languages: [], municipalities: [], ...ACCOUNTS[person] }
    const name = person.replaceAll(' ', '-')
    await account(payload, name, {
      roles: [...roles],
      languages: [...more.languages],
      municipalities: [...more.municipalities],
    })
    const { token } = await payload.login({
      collection: 'users',
      data: { email: `${name}@example.fi`, password: 'a long enough password' },
    })
    tokens.set(person, token ?? '')
  }
  return { cms, guide, announcement, ask }
}
