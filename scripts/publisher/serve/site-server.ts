import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  readonly besides?: { readonly path: string; readonly answer: Answer }
}

/** Serves a built site over HTTP until it is closed. Rejects when the port is not available. */
export async function serveSite({ folder, port, host, besides }: SiteServerOptions): Promise<SiteServer> {
  const answer = siteFiles(folder)
  const server = createServer((request, response) => {
    const isBeside = besides !== undefined && request.url?.startsWith(besides.path) === true
    if (isBeside) besides.answer(request, response)
    else answer(request, response)
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
