import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'
import { commaList } from '../../endpoints/input-fields.ts'
import { RequestProblem, addressOf, ask, call } from './api-client.ts'

const read = get('/api/:collection/:id/work', 'document', {
  summary: '',
  input: z.object({
    collection: z.string(),
    id: z.string(),
    ids: commaList.optional(),
    page: z.coerce.number<number>().optional(),
  }),
  answer: z.object({ total: z.number() }),
})
const assign = post('/api/translations/assign', 'document', {
  summary: '',
  input: z.object({ user: z.string().nullable(), text: z.string().optional() }),
  answer: z.object({ ok: z.literal(true) }),
})
const about = { collection: 'guides', id: 'a' }

const answers = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, init))),
  )

afterEach(() => vi.unstubAllGlobals())

describe('ask', () => {
  it('returns the value', async () => {
    answers('{"total":3}')
    expect(await ask(read, about)).toEqual({ ok: true, value: { total: 3 } })
  })

  it('returns the sentence of an endpoint, or of Payload, that refuses', async () => {
    answers('{"message":"Et voi julkaista tätä kieltä."}', { status: 403 })
    expect(await ask(read, about)).toEqual({ ok: false, message: 'Et voi julkaista tätä kieltä.' })
    answers('{"errors":[{"message":"Ei löytynyt."}]}', { status: 404 })
    expect(await ask(read, about)).toEqual({ ok: false, message: 'Ei löytynyt.' })
  })

  it('fails without a sentence when there is no connection or no JSON', async () => {
    answers('<html>Bad gateway</html>', { status: 502 })
    expect(await ask(read, about)).toEqual({ ok: false })
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    )
    expect(await ask(read, about)).toEqual({ ok: false })
  })

  it('tells its caller that it was aborted', async () => {
    const reason = new DOMException('', 'AbortError')
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(reason)),
    )
    await expect(ask(read, about)).rejects.toBe(reason)
  })
})

describe('call', () => {
  it('posts JSON with the session', async () => {
    answers('{"ok":true}')
    await call(assign, { user: null })
    expect(fetch).toHaveBeenCalledWith('/api/translations/assign', {
      credentials: 'same-origin',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"user":null}',
    })
  })

  it('lets a short request outlast its page, and a long one not', async () => {
    for (const [text, keepalive] of [
      ['short', true],
      ['x'.repeat(15_000), undefined],
    ] as const) {
      answers('{"ok":true}')
      await call(assign, { user: null, text }, { isLasting: true })
      expect(vi.mocked(fetch).mock.calls[0]?.[1]?.keepalive).toBe(keepalive)
    }
  })

  it('rejects with the status, the sentence and the reasons of a refusal', async () => {
    answers('{"message":"Ei julkaistu.","reasons":[{"unit":"title","reason":"Numero puuttuu."},7]}', {
      status: 409,
    })
    const problem = await call(read, about).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(RequestProblem)
    expect(problem).toMatchObject({
      status: 409,
      message: 'Ei julkaistu.',
      isPassing: false,
      reasons: [
        { unit: 'title', reason: 'Numero puuttuu.' },
        { unit: '', reason: '7' },
      ],
    })
  })

  it('treats an answer that is not JSON as no answer', async () => {
    answers('<html>Log in to the network</html>')
    await expect(call(read, about)).rejects.toMatchObject({ status: 0, isPassing: true })
  })
})

describe('addressOf', () => {
  it('puts the fields of the path into the path and the others into the query', () => {
    const input = { ...about, id: 'a/b', page: 2, ids: ['guides:a', 'offices:b,1'] }
    expect(addressOf(read, input)).toBe('/api/guides/a%2Fb/work?page=2&ids=guides:a,offices:b%2C1')
    expect(addressOf(read, about)).toBe('/api/guides/a/work')
  })

  it('leaves out what the endpoint does not take', () => {
    const more = { ...about, other: 'x' }
    expect(addressOf(read, more)).toBe('/api/guides/a/work')
  })
})
