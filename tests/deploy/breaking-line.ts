import { createServer, connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A connection to a server that can be cut. */
export interface BreakingLine {
  /** The port to connect to instead of the server's. */
  readonly port: number
  /**
   * Lets a number of bytes through to the server, then cuts every connection, `times` times; then it works again. With
   * `Infinity`, nothing gets through after the first cut.
   */
  readonly cutAfter: (bytes: number, times: number) => void
  /** How often it has been cut. */
  readonly cuts: () => number
  readonly close: () => Promise<void>
}

/** Opens a connection to a port of this machine. */
export async function openBreakingLine(serverPort: number): Promise<BreakingLine> {
  const open = new Set<Socket>()
  let [allowed, passed, left, cuts] = [Infinity, 0, 0, 0]

  const cut = () => {
    cuts += 1
    left -= 1
    passed = 0
    if (left <= 0) allowed = Infinity
    if (left === Infinity) allowed = 0
    for (const socket of open) socket.destroy()
  }
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      // Cuts are the purpose here: both ends notice them by themselves.
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    far.pipe(near)
    near.on('data', (chunk) => {
      passed += chunk.length
      if (passed > allowed) cut()
      else far.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes, times) => {
      allowed = bytes
      left = times
      passed = 0
    },
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
