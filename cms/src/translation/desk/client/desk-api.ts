import { addressOf, call } from '../../../admin/kit/api-client.ts'
import { translateByMachine } from '../../machine/contracts.ts'
import { fillSamePlaces, readSuggestions, type SamePlace } from '../../memory/contracts.ts'
import { answerQuestion, askQuestion } from '../../questions/contracts.ts'
import type { TextEdit, TranslationStep } from '../../store/desk.ts'
import { downloadXliff } from '../../xliff/contracts.ts'
import {
  approveTranslation,
  confirmStillValid,
  moveTranslation,
  openDesk,
  openPreview,
  saveTranslation,
  tellPresence,
  undoStep,
} from '../contracts.ts'

/** Which translation the desk is about. */
export interface DeskPlace {
  collection: string
  id: string
  language: string
  /** `draft` to translate the source that is being written. */
  source?: 'draft' | undefined
  /** The language to show beside the source. */
  reference?: string | undefined
}

/** The requests of the desk. Each rejects with a `RequestProblem`. */
export function deskApi(place: DeskPlace) {
  const { collection, id, language, source } = place
  let { reference } = place
  const about = { collection, id, language }
  return {
    place,
    /** What identifies the translation in a request. */
    about,
    /** Chooses the language that is shown beside the source from the next `desk` on. */
    setReference(tag: string | undefined): void {
      reference = tag
    },
    desk: () => call(openDesk, { ...about, source, reference }),
    save: (texts: readonly TextEdit[]) =>
      call(saveTranslation, { ...about, texts: [...texts] }, { isLasting: true }),
    approve: (units: readonly string[]) => call(approveTranslation, { ...about, units: [...units] }),
    stillValid: (units: readonly string[]) =>
      call(confirmStillValid, { collection, id, units: [...units], languages: 'all' }),
    /** @param waiver why a translation is published although the checks found something */
    step: (step: TranslationStep, waiver?: string) => call(moveTranslation, { ...about, step, waiver }),
    undo: (version: string) => call(undoStep, { ...about, version }),
    presence: (unit: string | null, since?: string) => call(tellPresence, { ...about, unit, since }),
    ask: (unit: string, text: string) => call(askQuestion, { ...about, unit, text }),
    answer: (question: string, answer: string) => call(answerQuestion, { question, answer }),
    memory: (unit: string) => call(readSuggestions, { ...about, unit, source }),
    fill: (unit: string, places: readonly Pick<SamePlace, 'collection' | 'id' | 'unit'>[]) =>
      call(fillSamePlaces, { ...about, unit, places: [...places] }),
    machine: (units: readonly string[]) => call(translateByMachine, { ...about, units: [...units] }),
    previewHref: addressOf(openPreview, about),
    xliffHref: addressOf(downloadXliff, { collection, id, languages: language }),
  }
}
export type DeskApi = ReturnType<typeof deskApi>
