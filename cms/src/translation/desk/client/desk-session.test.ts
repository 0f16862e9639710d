import { describe, expect, test } from 'vitest'
import { RequestProblem } from '../../../admin/kit/api-client.ts'
import { deskSession } from './desk-session.ts'
import { exampleDesk, exampleServer, exampleStorage, exampleUnit } from '../../../testing/example-desk.ts'
import { keptTexts } from './unsent-texts.ts'

const NAME = 'desk:user:guides:a1:ar:'

function opened({ storage = exampleStorage(), desk = exampleDesk(), page = 'page-1' } = {}) {
  const server = exampleServer(desk)
  const clock = { now: new Date('2026-05-04T10:00:00Z') }
  const session = deskSession({ desk, api: server.api, storage, name: NAME, page, now: () => clock.now })
  const unit = (id: string) => {
    const state = session.get().units[id]
    if (!state) throw new Error(`no unit ${id}`)
    return state
  }
  return { session, server, storage, unit, clock }
}

describe('saving', () => {
  test('a typed text is kept on the device until the server has it', async () => {
    const { session, storage, unit, server } = opened()
    session.type('price', 'مجاني')
    expect(unit('price').saving).toBe('waiting')
    expect(keptTexts(storage, NAME)).toMatchObject([
      { unit: 'price', value: 'مجاني', basedOn: '', sourceHash: 'hash-of-price' },
    ])
    await session.send()
    expect(server.texts.get('price')).toBe('مجاني')
    expect(unit('price')).toMatchObject({ saving: 'settled', savedAt: '2026-05-04T10:00:00.000Z' })
    expect(keptTexts(storage, NAME)).toEqual([])
  })

  test('what is typed while a text is on its way is kept and sent next', async () => {
    const { session, unit, server, storage } = opened()
    session.type('price', 'a')
    const sending = session.send()
    session.type('price', 'ab')
    await sending
    expect(unit('price')).toMatchObject({ typed: 'ab', basedOn: 'a', saving: 'waiting' })
    expect(keptTexts(storage, NAME)).toMatchObject([{ value: 'ab', basedOn: 'a' }])
    await session.send()
    expect(server.texts.get('price')).toBe('ab')
  })

  test('one request holds all texts that wait, and nothing is sent when nothing waits', async () => {
    const { session, server } = opened()
    session.type('price', 'a')
    session.type('title', 'b')
    await session.send()
    await session.send()
    expect(server.sent.map((edits) => edits.map(({ unit }) => unit).sort())).toEqual([['price', 'title']])
  })

  test('“still valid” sends the same text for the source that is shown', async () => {
    const { session, server, unit } = opened()
    const { value } = unit('phone').unit
    session.confirm('phone')
    await session.send()
    expect(server.sent).toEqual([[{ unit: 'phone', value, basedOn: value, sourceHash: 'hash-of-phone' }]])
    expect(unit('phone').unit).toMatchObject({ state: 'valid' })
    expect(unit('phone').unit.difference).toBeUndefined()
  })

  test('“back” returns to what is saved, and from there to what was in the field before', async () => {
    const { session, unit } = opened()
    session.enter('title')
    session.type('title', 'one')
    await session.send()
    session.type('title', 'one two')
    session.revert('title')
    expect(unit('title').typed).toBe('one')
    session.revert('title')
    expect(unit('title').typed).toBe('استئجار شقة')
  })
})

describe('a broken connection', () => {
  test('loses nothing: the text waits, also through a reload, and is sent when the server answers', async () => {
    const { session, server, storage, unit } = opened()
    server.failWith(new RequestProblem(0, ''))
    session.type('price', 'مجاني')
    await session.send()
    expect(unit('price').saving).toBe('offline')
    expect(session.get().connection).toBe('offline')

    const later = opened({ storage, page: 'page-2' })
    expect(later.unit('price')).toMatchObject({ typed: 'مجاني', saving: 'waiting' })
    await later.session.send()
    expect(later.server.texts.get('price')).toBe('مجاني')
    expect(keptTexts(storage, NAME)).toEqual([])
  })

  test('“still valid” survives a reload too', async () => {
    const { session, server, storage } = opened()
    server.failWith(new RequestProblem(503, ''))
    session.confirm('phone')
    await session.send()
    const later = opened({ storage, page: 'page-2' })
    expect(later.unit('phone').isConfirmed).toBe(true)
  })

  test('a person who is signed out is told so, and the text stays', async () => {
    const { session, server, unit, storage } = opened()
    server.failWith(new RequestProblem(401, 'Sign in first.'))
    session.type('price', 'a')
    await session.send()
    expect(unit('price').saving).toBe('signed-out')
    expect(keptTexts(storage, NAME)).toHaveLength(1)
    server.failWith(undefined)
    await session.send()
    expect(unit('price').saving).toBe('settled')
    expect(session.get().connection).toBe('fine')
  })

  test('a refusal is shown and not sent again until something is typed', async () => {
    const { session, server, unit } = opened()
    server.failWith(new RequestProblem(400, 'Too long.'))
    session.type('price', 'a')
    await session.send()
    expect(unit('price')).toMatchObject({ saving: 'refused', reason: 'Too long.' })
    server.failWith(undefined)
    await session.send()
    expect(server.sent).toEqual([])
    session.type('price', 'b')
    await session.send()
    expect(server.texts.get('price')).toBe('b')
    expect(unit('price').reason).toBeUndefined()
  })

  test('a device that cannot keep texts is reported', () => {
    const storage = exampleStorage()
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const { session } = opened({ storage })
    session.type('price', 'a')
    expect(session.get().isKeepingBroken).toBe(true)
  })
})

describe('two people in one unit', () => {
  async function inConflict() {
    const parts = opened()
    parts.session.type('price', 'mine')
    parts.server.texts.set('price', 'theirs')
    await parts.session.send()
    return parts
  }

  test('both texts are there, and nothing is sent until the person decides', async () => {
    const { session, unit, server, storage } = await inConflict()
    expect(unit('price')).toMatchObject({ typed: 'mine', conflict: { value: 'theirs', by: 'Maryam' } })
    await session.send()
    expect(server.texts.get('price')).toBe('theirs')
    expect(keptTexts(storage, NAME)).toHaveLength(1)
  })

  test('“mine” replaces the other text', async () => {
    const { session, server, unit } = await inConflict()
    session.decide('price', 'mine')
    await session.send()
    expect(server.texts.get('price')).toBe('mine')
    expect(unit('price').conflict).toBeUndefined()
  })

  test('“theirs” leaves it', async () => {
    const { session, server, unit, storage } = await inConflict()
    session.decide('price', 'theirs')
    await session.send()
    expect(server.texts.get('price')).toBe('theirs')
    expect(unit('price')).toMatchObject({ typed: 'theirs', saving: 'settled' })
    expect(keptTexts(storage, NAME)).toEqual([])
  })

  test('“edit” keeps the other text visible', async () => {
    const { session, unit } = await inConflict()
    session.decide('price', 'edit')
    expect(unit('price')).toMatchObject({ typed: 'mine', newer: { value: 'theirs', by: 'Maryam' } })
  })

  test('a change by someone else comes in by itself, but not into the field that is being edited', async () => {
    const { session, server, unit } = opened()
    session.enter('price')
    server.texts.set('price', 'new price')
    server.texts.set('title', 'new title')
    await session.reload()
    expect(unit('title').typed).toBe('new title')
    expect(unit('price')).toMatchObject({ typed: '', newer: { value: 'new price' } })
    session.enter('title')
    expect(unit('price')).toMatchObject({ typed: 'new price' })
  })
})

describe('two tabs', () => {
  test('two texts for one unit: the newer is in the field, the other beside it', () => {
    const storage = exampleStorage()
    const first = opened({ storage, page: 'page-1' })
    const second = opened({ storage, page: 'page-2' })
    first.session.type('price', 'older')
    second.clock.now = new Date('2026-05-04T10:01:00Z')
    second.session.type('price', 'newer')
    const later = opened({ storage, page: 'page-3' })
    expect(later.unit('price')).toMatchObject({ typed: 'newer', conflict: { value: 'older' } })
    expect(
      keptTexts(storage, NAME)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['newer', 'older'])
    later.session.decide('price', 'mine')
    expect(keptTexts(storage, NAME).map(({ value }) => value)).toEqual(['newer'])
  })

  test('what the other tab writes is shown, and gone once it is sent', async () => {
    const { session, unit, storage } = opened()
    const entry = { unit: 'price', value: 'x', sourceHash: 'h', basedOn: '', page: 'page-2', at: '2026' }
    storage.setItem(`${NAME}price:page-2`, JSON.stringify(entry))
    await session.hearOtherTab(`${NAME}price:page-2`, JSON.stringify(entry))
    expect(unit('price').elsewhere).toBe('x')
    storage.removeItem(`${NAME}price:page-2`)
    await session.hearOtherTab(`${NAME}price:page-2`, null)
    expect(unit('price').elsewhere).toBeUndefined()
  })
})

test('a text whose unit is gone from the page is shown separately and can be discarded', () => {
  const storage = exampleStorage()
  opened({ storage }).session.type('price', 'a')
  const { session } = opened({ storage, page: 'page-2', desk: exampleDesk([exampleUnit('title')]) })
  const [orphan] = session.get().orphans
  expect(orphan).toMatchObject({ unit: 'price', value: 'a' })
  if (orphan) session.forgetOrphan(orphan)
  expect(session.get().orphans).toEqual([])
  expect(keptTexts(storage, NAME)).toEqual([])
})

test('an answer that was asked for before a text was typed does not overwrite it', async () => {
  const { session, unit } = opened()
  const reloading = session.reload()
  session.type('price', 'typed meanwhile')
  await session.send()
  await reloading
  expect(unit('price')).toMatchObject({ typed: 'typed meanwhile', basedOn: 'typed meanwhile' })
})

test('an answer to approving or to a machine does not replace what is being typed', () => {
  const { session, unit } = opened()
  session.type('price', 'typed')
  const { row } = session.get().desk
  const text = { value: 'by machine', valueHash: 'hash-of-price', state: 'draft' as const, findings: [] }
  session.take(
    {
      saved: [
        { unit: 'price', ...text },
        { unit: 'note', ...text },
      ],
      conflicts: [],
      refused: [],
      row,
    },
    [],
  )
  expect(unit('price')).toMatchObject({ typed: 'typed', saving: 'waiting', basedOn: 'by machine' })
  expect(unit('note')).toMatchObject({ typed: 'by machine', saving: 'settled' })
})
