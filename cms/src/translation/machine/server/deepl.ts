import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import {
  AuthorizationError,
  ConnectionError,
  DeepLClient,
  QuotaExceededError,
  type SourceLanguageCode,
  type TargetLanguageCode,
  TooManyRequestsError,
} from 'deepl-node'
import { deeplCode, sourceTags, targetTags } from './deepl-languages.ts'
import {
  type MachineProblem,
  MachineTranslationError,
  type MachineTranslator,
  type TextsToTranslate,
} from './machine-translator.ts'

/** How DeepL is reached. */
export interface DeeplSettings {
  key: string
  /** An address other than DeepL's own, without a path. */
  serverUrl?: string
  /** How often a request is tried; between the attempts DeepL's client waits for 1, 1.6, 2.6 … seconds. */
  attempts?: number
}

/** DeepL's own limits: 50 texts and 128 KiB per request; 8 KiB are left for the other fields. */
const LIMITS = { texts: 50, bytes: 120 * 1024 }
/** With three attempts and the waits between them, a person waits for a minute at the most. */
const ATTEMPTS = 3
const TIMEOUT_MILLISECONDS = 18_000
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

interface Offer {
  source: string[]
  target: string[]
}

/**
 * Machine translation by DeepL. The languages are fetched once a day.
 * @param now the clock, in milliseconds since 1970
 */
export function deepl(
  { key, serverUrl, attempts = ATTEMPTS }: DeeplSettings,
  now: () => number,
): MachineTranslator {
  const client = new DeepLClient(key, {
    ...(serverUrl === undefined ? {} : { serverUrl }),
    maxRetries: attempts,
    minTimeout: TIMEOUT_MILLISECONDS,
    sendPlatformInfo: false,
    appInfo: { appName: 'tienviitta', appVersion: '1' },
  })
  let known: { offer: Promise<Offer>; at: number } | undefined

  async function offered(): Promise<Offer> {
    if (known && now() - known.at < DAY_MILLISECONDS) return known.offer
    const asked = { offer: ask(), at: now() }
    known = asked
    try {
      return await asked.offer
    } catch (error) {
      // What failed is asked again next time.
      if (known === asked) known = undefined
      throw error
    }
  }

  async function ask(): Promise<Offer> {
    const source = await problemsOf(() => client.getSourceLanguages())
    const target = await problemsOf(() => client.getTargetLanguages())
    return { source: source.map(({ code }) => code), target: target.map(({ code }) => code) }
  }

  async function translate({ texts, from, to }: TextsToTranslate): Promise<string[]> {
    const { source, target } = await offered()
    const sourceCode = deeplCode(from, source)
    const targetCode = to === 'fi-simple' ? undefined : deeplCode(to, target)
    if (sourceCode === undefined || targetCode === undefined) throw notOffered(from, to)
    if (texts.length === 0) return []
    const results = await problemsOf(() =>
      client.translateText([...texts], sourceCode as SourceLanguageCode, targetCode as TargetLanguageCode, {
        tagHandling: 'xml',
        // The version decides how strictly XML is read; without it, it would depend on the age of the account.
        tagHandlingVersion: 'v2',
        outlineDetection: false,
        splittingTags: ['p', 'li', 'br'],
        ignoreTags: ['x'],
        splitSentences: 'nonewlines',
        preserveFormatting: true,
      }),
    )
    const translated = results.map(({ text }) => text)
    if (translated.length !== texts.length || translated.some((text) => typeof text !== 'string')) {
      throw new MachineTranslationError(
        'unexpected',
        `DeepL gave ${results.length} texts for ${texts.length}.`,
      )
    }
    return translated
  }

  return {
    name: 'DeepL',
    limits: LIMITS,
    translate,
    languages: async () => {
      const { source, target } = await offered()
      return { source: sourceTags(source), target: targetTags(target) }
    },
  }
}

const notOffered = (from: LanguageTag, to: LanguageTag): MachineTranslationError =>
  new MachineTranslationError('language', `DeepL does not translate from ${from} into ${to}.`)

/** Uses DeepL's client; a failure becomes one of our own errors. */
async function problemsOf<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new MachineTranslationError(problemOf(error, message), `DeepL: ${message.slice(0, 300)}`)
  }
}

/** DeepL's client reports most statuses only as a number in the message. */
function problemOf(error: unknown, message: string): MachineProblem {
  if (error instanceof AuthorizationError) return 'wrong-key'
  if (error instanceof QuotaExceededError) return 'quota'
  if (error instanceof TooManyRequestsError) return 'too-many-requests'
  if (error instanceof ConnectionError) return 'unreachable'
  if (/^Bad request.*\b(?:source|target)_lang\b/u.test(message)) return 'language'
  const status = /^Unexpected status code: ([0-9]{3})\b/u.exec(message)?.[1]
  if (status === '401') return 'wrong-key'
  if (status === '413' || status === '414') return 'too-long'
  if (status === '529') return 'too-many-requests'
  return status?.startsWith('5') === true || message.startsWith('Service unavailable')
    ? 'unreachable'
    : 'unexpected'
}
