import { writeSnapshot } from '../build/write-snapshot.ts'
import { sentenceOf } from '../process/problem.ts'
import type { SiteServer } from '../serve/site-server.ts'
import { changedDocuments, publishedDocuments } from './changed-documents.ts'
import type { DataFolder } from './data-folder.ts'
import { watchPublishRequests } from './publish-requests.ts'
import { currentSite } from './published-site.ts'
import { rebuildQueue } from './rebuild-queue.ts'
import { durationText } from './steps.ts'

export interface Publishing {
  readonly data: DataFolder
  readonly settings: Readonly<Record<string, string>>
  readonly baseUrl: string
  readonly server: SiteServer
  readonly print: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * From now on, what is published in the CMS appears on the site by itself. A rebuild that fails is told and leaves the
 * site as it was.
 * @returns ends it; resolves when no rebuild runs any more
 */
export function publishOnRequest(publishing: Publishing): () => Promise<void> {
  const { data, settings, baseUrl, server, print, signal } = publishing

  const rebuild = async () => {
    const started = performance.now()
    try {
      const before = await publishedDocuments(data.snapshot)
      const keptOut = await writeSnapshot({ snapshot: data.snapshot, settings, demo: false, signal })
      const count = changedDocuments(before, await publishedDocuments(data.snapshot))
      const { folder } = await currentSite({ data, baseUrl, now: new Date(), signal })
      server.show(folder)
      const documents = count === 1 ? '1 document' : `${count} documents`
      for (const line of keptOut) print(line)
      print(`Published: ${documents}, ${durationText(performance.now() - started)}`)
    } catch (error) {
      if (!signal.aborted) print(`${sentenceOf(error, 'Publishing')}\nThe site stays as it was.`)
    }
  }

  const queue = rebuildQueue(rebuild, 300)
  const stopWatching = watchPublishRequests({
    folder: data.publishRequests,
    onRequest: () => queue.request(),
    pollEvery: 2_000,
  })
  return async () => {
    stopWatching()
    await queue.idle()
  }
}
