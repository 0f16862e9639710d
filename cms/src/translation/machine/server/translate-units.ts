import { termsIn } from '@tienviitta/content-models/terms/terms-in'
import { RichTextError } from '@tienviitta/content-models/rich-text/rich-text'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import { standing } from '@tienviitta/content-models/translation/standing'
import { type WorkedText, unitText } from '@tienviitta/content-models/translation/translation'
import type { Unit } from '@tienviitta/content-models/translation/units'
import type { PayloadRequest } from 'payload'
import type { MessageValues } from '../../../labels/format-message.ts'
import type { LabelKey } from '../../../labels/label.ts'
import { messageIn } from '../../../labels/message.ts'
import type { SaveResult, MadeText } from '../../store/desk.ts'
import { problem } from '../../../endpoints/problem.ts'
import type { DeskTarget } from '../../../content/document/translated-document.ts'
import { glossary } from '../../store/glossary.ts'
import { saveTexts } from '../../store/save-texts.ts'
import { type SourceTexts, sourceTexts } from '../../store/source-units.ts'
import { readRow } from '../../store/translation-row.ts'
import { type Machine, configuredMachine } from './machine-settings.ts'
import { MachineTranslationError } from './machine-translator.ts'
import { giveBack, reserveCharacters } from './machine-usage.ts'
import { isNeverForMachines } from './never-for-machines.ts'
import type { TermsIn } from './protected-pieces.ts'
import { type ProtectedText, protectText, restoreText } from './protected-text.ts'
import { formBytes, textBatches } from './text-batches.ts'
import { TextLossError } from './text-loss.ts'

export interface UnitsToTranslate extends DeskTarget {
  /** Ids of the units. */
  units: readonly string[]
}

/** The machine, and when the translation is asked for (milliseconds since 1970). */
export interface MachineAtWork {
  machine: Machine | undefined
  now: number
}

/** A unit on its way through the machine. */
interface Job extends ProtectedText {
  unit: Unit
  /** The text at the desk now, which the machine's text replaces. */
  basedOn: string
}

type Refusals = SaveResult['refused']

/**
 * Translates units of a document by machine and saves what is usable as drafts of the machine. A text of a person that
 * is right for today's source is never touched; every unit that is not translated is answered with a reason. Whether
 * the person may write there is checked before.
 * @throws MachineTranslationError when nothing can be translated: machine translation is off, a crisis guide, a language
 *   that is not offered, the budget of the month, or the provider's own problem
 * @throws APIError when there is no such document, or when the language is its own
 */
export async function translateUnits(
  req: PayloadRequest,
  { document, language, units }: UnitsToTranslate,
  { machine, now }: MachineAtWork = { machine: configuredMachine(), now: Date.now() },
): Promise<SaveResult> {
  if (!machine) throw new MachineTranslationError('not-set-up', 'DEEPL_AUTH_KEY is not set.')
  const source = await sourceTexts(req.payload, document)
  if (!source) throw problem(req, 'problem.no-document', 404)
  const { sourceLanguage } = source
  if (sourceLanguage === language) throw problem(req, 'problem.source-language', 404)
  if (isNeverForMachines(document.model, source.document)) {
    throw new MachineTranslationError('crisis', `${document.model} ${document.id} is a crisis guide.`)
  }
  const offered = await machine.translator.languages()
  if (!offered.source.includes(sourceLanguage) || !offered.target.includes(language)) {
    throw new MachineTranslationError('language', `Not from ${sourceLanguage} into ${language}.`)
  }

  // A word of the glossary is not protected where it is itself being translated.
  const terms = document.model === 'term' ? [] : await glossary(req.payload, language)
  const { jobs, refused } = readyUnits(source, units, {
    say: (key) => messageIn(key, req.i18n.language),
    work: (await readRow(req.payload, document, language)).work,
    termsIn: (text) => termsIn(text, 'text', sourceLanguage, terms),
    largest: machine.translator.limits.bytes,
  })
  const languages = { from: sourceLanguage, to: language }
  const { answers, failure } = await answersFor(req, jobs, { machine, now }, languages)
  if (failure && !jobs.some((job) => job.hasWords && answers.has(job))) throw failure
  if (failure) req.payload.logger.warn(`Machine translation: ${failure.kind}. ${failure.message}`)

  const edits: MadeText[] = []
  for (const job of jobs) {
    const answer = answers.get(job)
    const { id: unit, hash: sourceHash } = job.unit
    const read = answer === undefined ? { reason: problemSentence(req, failure) } : textOf(req, job, answer)
    if ('reason' in read) refused.push({ unit, reason: read.reason })
    else edits.push({ unit, ...read, sourceHash, basedOn: job.basedOn, origin: 'machine' })
  }
  const result = await saveTexts(req, { document, language, edits, by: machine.translator.name })
  return { ...result, refused: [...refused, ...result.refused] }
}

/** What to do about a problem of machine translation, in the language of the admin. */
export const problemSentence = (req: PayloadRequest, error: MachineTranslationError | undefined): string =>
  messageIn(`machine.problem=${error?.kind ?? 'unexpected'}`, req.i18n.language)

/** The units that the machine may translate, in the order of the page, and the reasons for the others. */
function readyUnits(
  source: SourceTexts,
  ids: readonly string[],
  context: {
    say: (key: LabelKey) => string
    work: Readonly<Record<string, readonly WorkedText[]>>
    termsIn: TermsIn
    largest: number
  },
): { jobs: Job[]; refused: Refusals } {
  const { say, work } = context
  const left = new Set(ids)
  const jobs: Job[] = []
  const refused: Refusals = []
  for (const unit of source.units.filter(({ id }) => left.delete(id))) {
    const texts = work[unit.id] ?? []
    const job = hasPersonsText(texts, unit, source) ? 'has-text' : jobOf(unit, texts, context.termsIn)
    if (typeof job === 'string') refused.push({ unit: unit.id, reason: say(`machine.refused=${job}`) })
    else if (formBytes(job.xml) > context.largest)
      refused.push({ unit: unit.id, reason: say('machine.problem=too-long') })
    else jobs.push(job)
  }
  for (const unit of left) refused.push({ unit, reason: say('problem.unknown-unit') })
  return { jobs, refused }
}

/** Whether a person wrote or approved a text that is right for today's source. */
function hasPersonsText(texts: readonly WorkedText[], { id, hash }: Unit, { history }: SourceTexts): boolean {
  return texts.some(
    ({ origin, approvedBy, sourceHash }) =>
      (origin !== 'machine' || approvedBy !== undefined) &&
      (sourceHash === hash || standing(history[id] ?? [{ hash }], sourceHash) === 'valid'),
  )
}

/** The unit as it goes to the machine; `source` when its text is not valid and must be fixed first. */
function jobOf(unit: Unit, texts: readonly WorkedText[], terms: TermsIn): Job | 'source' {
  if (wrongText(unit.kind, unit.source) !== undefined) return 'source'
  const basedOn = texts.find(({ sourceHash }) => sourceHash === unit.hash)?.value ?? ''
  return { ...protectText(unit.kind, unit.source, terms), unit, basedOn }
}

/**
 * Sends the texts in batches. The characters of all are counted before the first is sent; those of batches that fail
 * are given back. After a failure nothing more is sent. A text without words comes back as it is.
 */
async function answersFor(
  req: PayloadRequest,
  jobs: readonly Job[],
  { machine: { translator, budget }, now }: { machine: Machine; now: number },
  languages: { from: SourceTexts['sourceLanguage']; to: UnitsToTranslate['language'] },
): Promise<{ answers: Map<Job, string>; failure: MachineTranslationError | undefined }> {
  const answers = new Map(jobs.filter(({ hasWords }) => !hasWords).map((job) => [job, job.xml]))
  const sent = jobs.filter(({ hasWords }) => hasWords)
  if (sent.length === 0) return { answers, failure: undefined }
  const reserved = await reserveCharacters(req.payload, { characters: charactersOf(sent), budget, now })
  let unspent = reserved.characters
  try {
    for (const batch of textBatches(sent, translator.limits)) {
      const translated = await translator.translate({ texts: batch.map(({ xml }) => xml), ...languages })
      unspent -= charactersOf(batch)
      for (const [index, job] of batch.entries()) answers.set(job, translated[index] ?? '')
    }
    return { answers, failure: undefined }
  } catch (error) {
    if (!(error instanceof MachineTranslationError)) throw error
    return { answers, failure: error }
  } finally {
    await giveBack(req.payload, { ...reserved, characters: unspent })
  }
}

const charactersOf = (jobs: readonly Job[]): number =>
  jobs.reduce((sum, { characters }) => sum + characters, 0)

/** The translation that may be saved, or why it may not. */
function textOf(req: PayloadRequest, job: Job, answer: string): { value: string } | { reason: string } {
  const say = (key: LabelKey, values?: MessageValues): string => messageIn(key, req.i18n.language, values)
  try {
    const value = restoreText(job, answer)
    const isFit =
      value.length <= (unitText.shape.value.maxLength ?? 20_000) && wrongText(job.kind, value) === undefined
    return isFit ? { value } : { reason: say('machine.lost=markup') }
  } catch (error) {
    if (error instanceof TextLossError) {
      return { reason: say(`machine.lost=${error.kind}`, { piece: error.piece }) }
    }
    if (error instanceof RichTextError) return { reason: say('machine.lost=markup') }
    throw error
  }
}
