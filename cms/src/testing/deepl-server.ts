import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOfStream } from 'node:stream/consumers'
import { translatedPlain, translatedXml } from './deepl-words.ts'

/** What the server does with the next translation instead of translating. */
export type DeeplMishap =
  /** Answers with the status and a message, as DeepL does. */
  | { status: number; message?: string }
  /** Answers 200 with something that is not JSON. */
  | 'malformed'
  /** Sends half of the answer and closes the connection. */
  | 'cut'
  /** Closes the connection without an answer. */
  | 'hang-up'
  /** Leaves one translation out. */
  | 'too-few'
  /** Leaves the first protected piece, link or bold out of the first text that has one. */
  | 'lost-tag'

export interface DeeplRequest {
  path: string
  form: URLSearchParams
}

export interface DeeplServer {
  url: string
  key: string
  /** Everything that was asked, in order. */
  requests: DeeplRequest[]
  /** How the next translations go wrong, one after the other. */
  next: (...mishaps: DeeplMishap[]) => void
  stop: () => Promise<void>
}

const SOURCES = ['AR', 'EN', 'ES', 'ET', 'FI', 'FR', 'RU', 'SV', 'TR', 'UK', 'VI', 'ZH']
const TARGETS = [
  'AR',
  'EN-GB',
  'EN-US',
  'ES',
  'ES-419',
  'ET',
  'FI',
  'FR',
  'RU',
  'SV',
  'TR',
  'UK',
  'VI',
  'ZH',
  'ZH-HANS',
  'ZH-HANT',
]
const LARGEST_BODY_BYTES = 128 * 1024
const MOST_TEXTS = 50

interface Answer {
  status: number
  content: string
  /** Whether the connection breaks after half of it. */
  isCut?: boolean
}

const said = (status: number, content: unknown): Answer => ({ status, content: JSON.stringify(content) })

/** A server on this machine that speaks DeepL's protocol. Its translations are made of other letters in another order. */
export async function startDeeplServer({
  key = 'loopback:fx',
  sources = SOURCES,
  targets = TARGETS,
}: { key?: string; sources?: string[]; targets?: string[] } = {}): Promise<DeeplServer> {
  const requests: DeeplRequest[] = []
  const mishaps: DeeplMishap[] = []
  let characters = 0

  /** DeepL's answer to a translation with no fault injected. */
  const translation = (body: string, mishap: DeeplMishap | undefined): Answer => {
    const form = new URLSearchParams(body)
    const texts = form.getAll('text')
    const target = form.get('target_lang')?.toUpperCase() ?? ''
    if (Buffer.byteLength(body) > LARGEST_BODY_BYTES) return said(413, { message: 'Request body too large' })
    if (texts.length > MOST_TEXTS) return said(400, { message: 'Too many texts' })
    if (!targets.includes(target)) return said(400, { message: "Value for 'target_lang' not supported." })
    if (!sources.includes(form.get('source_lang')?.toUpperCase() ?? '')) {
      return said(400, { message: "Value for 'source_lang' not supported." })
    }
    const isXml = form.get('tag_handling') === 'xml'
    const list = (name: string): string[] => form.get(name)?.split(',') ?? []
    const rules = { target, ignored: list('ignore_tags'), splitting: list('splitting_tags') }
    const translated = texts.map((text) =>
      isXml ? translatedXml(text, rules) : translatedPlain(text, target),
    )
    if (translated.includes(undefined)) {
      return said(400, { message: 'Tag handling parsing failed, please check input.' })
    }
    characters += texts.join('').replace(/<[^>]*>/gu, '').length
    const given = mishap === 'lost-tag' ? withoutOneTag(translated) : translated
    const translations = given.map((text) => ({ detected_source_language: form.get('source_lang'), text }))
    if (mishap === 'too-few') translations.pop()
    return said(200, { translations })
  }

  const answerTo = (url: URL, body: string, isKnown: boolean): Answer | 'hang-up' => {
    if (!isKnown) return said(403, {})
    if (url.pathname === '/v2/usage') {
      return said(200, { character_count: characters, character_limit: 500_000 })
    }
    if (url.pathname === '/v2/languages') {
      const codes = url.searchParams.get('type') === 'target' ? targets : sources
      return said(
        200,
        codes.map((language) => ({ language, name: language, supports_formality: false })),
      )
    }
    if (url.pathname !== '/v2/translate') return said(404, { message: 'Not found' })
    const mishap = mishaps.shift()
    if (typeof mishap === 'object')
      return said(mishap.status, { message: mishap.message ?? 'From the test.' })
    if (mishap === 'malformed') return { status: 200, content: '{"translations": [{"text": "half' }
    if (mishap === 'hang-up') return 'hang-up'
    return { ...translation(body, mishap), isCut: mishap === 'cut' }
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await textOfStream(request)
    requests.push({ path: url.pathname + url.search, form: new URLSearchParams(body) })
    const answer = answerTo(url, body, request.headers.authorization === `DeepL-Auth-Key ${key}`)
    if (answer === 'hang-up') {
      response.destroy()
      return
    }
    const { status, content, isCut = false } = answer
    const length = Buffer.byteLength(content)
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': length })
    if (isCut) response.write(content.slice(0, content.length / 2), () => response.destroy())
    else response.end(content)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    requests,
    next: (...more) => void mishaps.push(...more),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The texts, where the first of them with a mark has lost an element with its mark, but not the words in it. */
function withoutOneTag(texts: readonly (string | undefined)[]): string[] {
  let isDone = false
  return texts.map((text = '') => {
    if (isDone) return text
    const left = text.replace(/<(x|a|b) [^>]*>(.*?)<\/\1>/u, '$2')
    isDone = left !== text
    return left
  })
}
