import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { reasonOf } from '@tienviitta/process/reason-of'
import { type Answer, siteFiles } from './site-files.ts'

export interface SiteServer {
  readonly port: number
  close(): Promise<void>
}

export interface SiteServerOptions {
  /** Folder of the built site, or a link that leads to it. */
  readonly folder: string
  /** Port to listen on; 0 takes any that is free. */
  readonly port: number
  readonly host: string
  /** Answers addresses that begin with a path of its own instead of the built site. */
  readonly besides?: { readonly path: string; readonly answer: Answer } | undefined
  /** Told of a request that could not be answered; standard error by default. */
  readonly report?: (line: string) => void
}

/**
 * Serves a built site over HTTP until it is closed. No request ends it: one that cannot be answered gets a 500.
 * Rejects when the port is not available.
 */
export async function serveSite(options: SiteServerOptions): Promise<SiteServer> {
  const { folder, port, host, besides, report = console.error } = options
  const ofSite = siteFiles(folder)
  const server = createServer((request, response) => {
    const isBeside = besides !== undefined && request.url?.startsWith(besides.path) === true
    try {
      const answer = isBeside ? besides.answer : ofSite
      answer(request, response)
    } catch (error) {
      report(`A request could not be answered: ${reasonOf(error)}`)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('Something went wrong. Please try again later.')
    }
  })
  // Without an answer of our own, the connection would be closed without a word.
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
