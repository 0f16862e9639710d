import type { Payload } from 'payload'
import { countedDocuments } from '../translation/coverage/server/counted-documents.ts'
import { sourcesOf } from '../translation/memory/known-sources.ts'

/**
 * Reads in the background what the dashboard and the translation memory keep in the process of the admin, so that the
 * first person does not wait for it. Requests have their turn in between.
 */
export function warmUp(payload: Payload): void {
  const read = async (): Promise<void> => {
    await countedDocuments(payload).rows()
    await sourcesOf(payload).readAll()
  }
  // Whoever needs it reads it then, and is told what is wrong.
  read().catch((error: unknown) => payload.logger.warn({ err: error, msg: 'Reading ahead has failed.' }))
}
