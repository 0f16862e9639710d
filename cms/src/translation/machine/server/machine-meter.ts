import { setTimeout as pause } from 'node:timers/promises'
import { type LanguageTag, languageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { storedRow } from '../../../database/stored-rows.ts'
import type { Desk } from '../../store/desk.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { isNeverForMachines } from './never-for-machines.ts'
import { type Machine, configuredMachine } from './machine-settings.ts'
import { MachineTranslationError, type MachineTranslator } from './machine-translator.ts'
import { usageThisMonth } from './machine-usage.ts'

/** How long the desk waits for the provider's languages when they are not known yet. */
const PATIENCE_MILLISECONDS = 300

/**
 * What the desk says about machine translation: the provider and the month's characters. `undefined` when it is off,
 * set up wrongly, not allowed for the document, or not offered for the languages. While the provider does not answer,
 * it counts as offered: a person who asks for a translation is told what is wrong.
 */
export async function machineMeter(
  { payload }: PayloadRequest,
  { document, language }: { document: TranslatedDocument; language: LanguageTag },
  { machine, now }: { machine: Machine | undefined; now: number } = {
    machine: machineAtHand(),
    now: Date.now(),
  },
): Promise<Desk['machine']> {
  if (!machine) return undefined
  const row = await storedRow(payload, document.collection, document.id)
  if (!row || isNeverForMachines(document.model, row)) return undefined
  const source = languageTag.safeParse(row['sourceLanguage']).data ?? 'fi'
  if (!(await mayBeOffered(machine.translator, source, language))) return undefined
  return { provider: machine.translator.name, ...(await usageThisMonth(payload, now, machine.budget)) }
}

/** A wrong setting is reported to the person who asks for a translation; it does not close the desk. */
function machineAtHand(): Machine | undefined {
  try {
    return configuredMachine()
  } catch (error) {
    if (error instanceof MachineTranslationError) return undefined
    throw error
  }
}

async function mayBeOffered(
  translator: MachineTranslator,
  from: LanguageTag,
  to: LanguageTag,
): Promise<boolean> {
  const asked = translator.languages().then(
    ({ source, target }) => source.includes(from) && target.includes(to),
    () => true,
  )
  return Promise.race([asked, pause(PATIENCE_MILLISECONDS, true)])
}
