import { once } from 'node:events'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { type Payload, getPayload } from 'payload'
import { cmsConfig } from '../config/cms-config.ts'
import type { TranslatedDocument } from '../content/document/translated-document.ts'
import { MachineTranslationError } from '../translation/machine/server/machine-translator.ts'
import { reserveCharacters } from '../translation/machine/server/machine-usage.ts'
import { type PairToKeep, archivePairs } from '../translation/memory/archive-pairs.ts'
import { withRow } from '../translation/store/with-row.ts'
import { pausedPayload } from './paused-payload.ts'

/** What is to be written. */
export type Order =
  | { kind: 'texts'; document: TranslatedDocument; language: LanguageTag; units: string[] }
  | { kind: 'characters'; each: number; times: number; budget: number; now: number }
  | { kind: 'pairs'; language: LanguageTag; pairs: PairToKeep[] }

/** A message to this process: an order, with `stands` to wait for `go` after the first read; or to go on. */
export type Message = { order: Order; stands: boolean } | 'go'
/** A report from it: that it is ready, that it has read and is waiting, or how many writes of an order succeeded. */
export type Report = 'ready' | 'read' | { written: number }

/** Carries out an order, as the CMS does. @returns how many of its writes succeeded */
export async function carryOut(payload: Payload, order: Order): Promise<number> {
  if (order.kind === 'pairs') return (await archivePairs(payload, order.language, order.pairs)).taken
  if (order.kind === 'texts') {
    for (const unit of order.units) await addText(payload, order, unit)
    return order.units.length
  }
  let written = 0
  for (let time = 0; time < order.times; time += 1) {
    const { each: characters, budget, now } = order
    try {
      await reserveCharacters(payload, { characters, budget, now })
      written += 1
    } catch (error) {
      if (!(error instanceof MachineTranslationError)) throw error
    }
  }
  return written
}

const addText = (
  payload: Payload,
  { document, language }: Extract<Order, { kind: 'texts' }>,
  unit: string,
): Promise<void> =>
  withRow(payload, document, language, (row) => ({
    row: {
      ...row,
      work: { ...row.work, [unit]: [{ value: unit, sourceHash: '0'.repeat(16), origin: 'human' as const }] },
    },
    result: undefined,
  }))

/** Works on the given database and data folder, and carries out orders until the parent process disconnects. */
async function serve(databaseUrl: string, dataFolder: string): Promise<void> {
  const tell = (report: Report) => process.send?.(report)
  const config = cmsConfig({
    dataFolder,
    databaseUrl,
    secret: 'only for tests',
    cmsUrl: 'http://localhost:3000',
  })
  const payload = await getPayload({ config, disableOnInit: true })
  process.on('message', (message: Message) => {
    if (message === 'go') return
    let { stands } = message
    const after = async (method: string): Promise<void> => {
      if (!stands || !method.startsWith('find')) return
      stands = false
      const go = once(process, 'message')
      tell('read')
      await go
    }
    // A failure ends the process, and the test with it.
    void carryOut(pausedPayload(payload, { after }), message.order).then((written) => tell({ written }))
  })
  process.once('disconnect', () => process.exit())
  tell('ready')
}

if (import.meta.main) await serve(process.argv[2] ?? '', process.argv[3] ?? '')
