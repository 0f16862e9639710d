import { type DeeplSettings, deepl } from './deepl.ts'
import { MachineTranslationError, type MachineTranslator } from './machine-translator.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** How many characters a month may use by default: what DeepL gives for free. */
const USUAL_BUDGET = 500_000

/** Machine translation as this installation has it. */
export interface Machine {
  translator: MachineTranslator
  /** Characters per calendar month. */
  budget: number
}

/**
 * Reads `DEEPL_AUTH_KEY`, `DEEPL_SERVER_URL` and `MACHINE_TRANSLATION_CHARACTERS` (per month). `undefined` without a
 * key: machine translation is off.
 * @throws MachineTranslationError when a setting makes no sense
 */
export function machineSettings(
  environment: Environment,
): { deepl: DeeplSettings; budget: number } | undefined {
  const key = environment['DEEPL_AUTH_KEY']?.trim() ?? ''
  if (key === '') return undefined
  const serverUrl = environment['DEEPL_SERVER_URL']?.trim() ?? ''
  if (serverUrl !== '' && !/^https?:$/u.test(URL.parse(serverUrl)?.protocol ?? '')) {
    throw wrong('DEEPL_SERVER_URL must be a web address, like https://api.deepl.com', serverUrl)
  }
  const budget = environment['MACHINE_TRANSLATION_CHARACTERS']?.trim() ?? ''
  if (!/^[0-9]{0,12}$/u.test(budget)) {
    throw wrong('MACHINE_TRANSLATION_CHARACTERS must be a whole number, like 500000', budget)
  }
  return {
    deepl: { key, ...(serverUrl === '' ? {} : { serverUrl: serverUrl.replace(/\/+$/u, '') }) },
    budget: budget === '' ? USUAL_BUDGET : Number(budget),
  }
}

const wrong = (what: string, value: string): MachineTranslationError =>
  new MachineTranslationError('not-set-up', `${what}, not “${value}”.`)

let made: { from: string; machine: Machine | undefined } | undefined

/**
 * The machine translation of this process: created once, and again when a setting changes, so that the provider's
 * languages are fetched only once a day.
 * @throws MachineTranslationError when a setting makes no sense
 */
export function configuredMachine(environment: Environment = process.env): Machine | undefined {
  const settings = machineSettings(environment)
  const from = JSON.stringify(settings ?? null)
  if (made?.from !== from) {
    const machine = settings && { translator: deepl(settings.deepl, Date.now), budget: settings.budget }
    made = { from, machine }
  }
  return made.machine
}
