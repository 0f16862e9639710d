import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type DeeplMishap, type DeeplServer, startDeeplServer } from '../../../testing/deepl-server.ts'
import { deepl } from './deepl.ts'
import { deeplCode, sourceTags, targetTags } from './deepl-languages.ts'
import type { MachineTranslator } from './machine-translator.ts'
import { protectText, restoreText } from './protected-text.ts'

let server: DeeplServer
let now = Date.parse('2026-11-24T08:00:00Z')

beforeAll(async () => {
  server = await startDeeplServer()
})
afterAll(() => server.stop())
afterEach(() => {
  server.requests.length = 0
})

const translator = (
  settings: { key?: string; serverUrl?: string; attempts?: number } = {},
): MachineTranslator => deepl({ key: server.key, serverUrl: server.url, attempts: 1, ...settings }, () => now)

const languageRequests = () => server.requests.filter(({ path }) => path.startsWith('/v2/languages')).length

describe('the languages of DeepL', () => {
  test('are ours in its codes, by what it offers', async () => {
    const { source, target } = await translator().languages()
    expect(source).toEqual([
      'fi',
      'fi-simple',
      'sv',
      'en',
      'ru',
      'uk',
      'et',
      'ar',
      'zh-Hans',
      'tr',
      'es',
      'fr',
      'vi',
    ])
    expect(target).toEqual(['fi', 'sv', 'en', 'ru', 'uk', 'et', 'ar', 'zh-Hans', 'tr', 'es', 'fr', 'vi'])
  })

  test('are fetched once a day, even when many ask at once, and again after a failure', async () => {
    const machine = translator()
    await Promise.all([machine.languages(), machine.languages()])
    await machine.languages()
    expect(languageRequests()).toBe(2)
    now += 25 * 60 * 60 * 1000
    await machine.languages()
    expect(languageRequests()).toBe(4)

    const locked = translator({ key: 'wrong' })
    await expect(locked.languages()).rejects.toMatchObject({ kind: 'wrong-key' })
    await expect(locked.languages()).rejects.toMatchObject({ kind: 'wrong-key' })
    expect(languageRequests()).toBe(6)
  })

  test.each([
    ['en', ['en-US', 'en-GB'], 'en-GB'],
    ['en', ['en'], 'en'],
    ['en', ['en', 'en-GB'], 'en-GB'],
    ['en', ['en-US'], 'en-US'],
    ['zh-Hans', ['zh', 'zh-HANS', 'zh-HANT'], 'zh-HANS'],
    ['zh-Hans', ['zh-HANT', 'zh'], 'zh'],
    ['zh-Hans', ['zh-HANT'], undefined],
    ['es', ['es-419', 'es'], 'es'],
    ['fi-simple', ['fi'], 'fi'],
    ['kmr', ['ku', 'kmr'], 'kmr'],
    ['ckb', ['ckb'], 'ckb'],
    ['fa', ['prs'], undefined],
    ['so', ['not a code', ''], undefined],
  ] as const)('%s among %j is %s', (tag, offered, code) => {
    expect(deeplCode(tag, offered)).toBe(code)
  })

  test('nothing offered is nothing known; easy Finnish is never a target', () => {
    expect(sourceTags([])).toEqual([])
    expect(targetTags(['fi'])).toEqual(['fi'])
  })
})

describe('a translation by DeepL', () => {
  test('moves words about and keeps markup, addresses and protected pieces', async () => {
    const text = protectText(
      'rich',
      'Soita **heti** [meille](tel:112), numero on 112.\\\nKiitos & hei\n\n- yksi\n- kaksi',
      () => [],
    )
    const [xml = ''] = await translator().translate({ texts: [text.xml], from: 'fi-simple', to: 'ar' })
    const translated = restoreText(text, xml)
    expect(translated).toMatch(/^[\p{Script=Arabic}\s\d.,*()[\]\\:telh&-]+$/u)
    expect(translated).toMatch(/\*\*\p{Script=Arabic}+\*\*/u)
    expect(translated).toMatch(/\[\p{Script=Arabic}+\]\(tel:112\)/u)
    expect(translated.match(/112/gu)).toHaveLength(2)
    expect(translated.split('\n\n')[1]?.split('\n')).toHaveLength(2)
    const form = server.requests.at(-1)?.form
    expect(form?.get('source_lang')).toBe('fi')
    expect(form?.get('target_lang')).toBe('ar')
    expect(form?.get('ignore_tags')).toBe('x')
  })

  test('uses the codes that DeepL offers', async () => {
    await translator().translate({ texts: ['<t>Hei</t>'], from: 'sv', to: 'en' })
    expect(server.requests.at(-1)?.form.get('target_lang')).toBe('en-GB')
  })

  test('of nothing sends no request', async () => {
    expect(await translator().translate({ texts: [], from: 'fi', to: 'ar' })).toEqual([])
    expect(server.requests.filter(({ path }) => path === '/v2/translate')).toHaveLength(0)
  })

  test.each([
    ['so', 'language'],
    ['fi-simple', 'language'],
  ] as const)('into %s is refused', async (to, kind) => {
    await expect(translator().translate({ texts: ['<t>x</t>'], from: 'sv', to })).rejects.toMatchObject({
      kind,
    })
  })

  test.each<[DeeplMishap, string]>([
    [{ status: 403 }, 'wrong-key'],
    [{ status: 401 }, 'wrong-key'],
    [{ status: 456 }, 'quota'],
    [{ status: 429 }, 'too-many-requests'],
    [{ status: 413 }, 'too-long'],
    [{ status: 500 }, 'unreachable'],
    [{ status: 503 }, 'unreachable'],
    [{ status: 400, message: "Value for 'target_lang' not supported." }, 'language'],
    [{ status: 400, message: 'Tag handling parsing failed, please check input.' }, 'unexpected'],
    ['malformed', 'unexpected'],
    ['cut', 'unreachable'],
    ['hang-up', 'unreachable'],
    ['too-few', 'unexpected'],
  ])('that meets %j ends with “%s”', async (mishap, kind) => {
    server.next(mishap)
    const asked = translator().translate({ texts: ['<t>Hei</t>'], from: 'fi', to: 'ar' })
    await expect(asked).rejects.toMatchObject({ name: 'MachineTranslationError', kind })
  })

  test('no error contains the key', async () => {
    const asked = deepl(
      { key: 'very-secret', serverUrl: 'http://127.0.0.1:9', attempts: 1 },
      () => now,
    ).languages()
    const error: unknown = await asked.catch((caught: unknown) => caught)
    expect(error).toMatchObject({ kind: 'unreachable' })
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('very-secret')
  })

  test('is tried again when DeepL is busy or the connection breaks', async () => {
    server.next({ status: 429 }, 'hang-up')
    const asked = translator({ attempts: 3 }).translate({ texts: ['<t>Hei</t>'], from: 'fi', to: 'sv' })
    expect(await asked).toEqual(['<t>ieh</t>'])
    expect(server.requests.filter(({ path }) => path === '/v2/translate')).toHaveLength(3)
  })
})
