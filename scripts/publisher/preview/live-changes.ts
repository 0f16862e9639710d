import { watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { folderOfPreview, pageFile } from '@tienviitta/content-models/publishing/preview-files'
import { versionOf } from './find-preview.ts'

/** Keeps connections open through proxies that close silent ones. */
const HEARTBEAT_MS = 25_000

/**
 * Tells an open page, by server-sent events, which version of its preview is the newest: at once, and whenever the CMS
 * writes another. Ends when the page is left.
 * @param headers of the answer
 */
export function tellChanges(
  folder: string,
  token: string,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  complain: (error: unknown) => void,
): void {
  const page = basename(pageFile(folder, token))
  const tell = (): void => {
    versionOf(folder, token).then((version) => {
      if (!response.writableEnded) response.write(`data: ${version ?? 'none'}\n\n`)
    }, complain)
  }
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
  // The removal of a preview is reported under the name of its folder.
  const watcher = watch(folderOfPreview(folder, token), (_event, name) => {
    if (name === page || name === token) tell()
  })
  watcher.on('error', (error) => {
    complain(error)
    response.end()
  })
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS)
  response.once('close', () => {
    clearInterval(heartbeat)
    watcher.close()
  })
  tell()
}
