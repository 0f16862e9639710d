import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, send } from './answer.ts'

const answers = (body: BodyInit | null, init?: ResponseInit) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, init))),
  )

afterEach(() => vi.unstubAllGlobals())

describe('ask', () => {
  it('gives the value', async () => {
    answers('{"total":3}')
    expect(await ask('/api/translations/work')).toEqual({ ok: true, value: { total: 3 } })
  })

  it('gives the sentence of an endpoint, or of Payload, that refuses', async () => {
    answers('{"message":"Et voi julkaista tätä kieltä."}', { status: 403 })
    expect(await ask('/a')).toEqual({ ok: false, message: 'Et voi julkaista tätä kieltä.' })
    answers('{"errors":[{"message":"Ei löytynyt."}]}', { status: 404 })
    expect(await ask('/a')).toEqual({ ok: false, message: 'Ei löytynyt.' })
  })

  it('fails without a sentence when there is no connection or no JSON', async () => {
    answers('<html>Bad gateway</html>', { status: 502 })
    expect(await ask('/a')).toEqual({ ok: false })
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    )
    expect(await ask('/a')).toEqual({ ok: false })
  })
})

describe('send', () => {
  it('posts JSON with the session', async () => {
    answers('{"ok":true}')
    await send('/api/translations/assign', { user: null })
    expect(fetch).toHaveBeenCalledWith('/api/translations/assign', {
      credentials: 'same-origin',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"user":null}',
    })
  })
})
