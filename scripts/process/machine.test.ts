import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { checkDisk, checkPort } from './machine.ts'

it('a full disk is reported with what is free, what is needed and where else to go', async () => {
  await expect(checkDisk('/data', 2 * 1024 ** 3, async () => 0.5 * 1024 ** 3)).rejects.toThrow(
    'The disk of /data has only 0.5 GB free and 2.0 GB is needed: free some space, or name a folder on another disk with the setting DATA_DIR.',
  )
})

it('a disk with room is fine', async () => {
  await expect(checkDisk('/data', 1, async () => 1)).resolves.toBeUndefined()
})

it('a port is free again after it was checked', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const wanted = { what: 'the site', setting: '--site-port', port, host: '127.0.0.1' }
  await checkPort(wanted)
  await expect(checkPort(wanted)).resolves.toBeUndefined()
})

it('an address of another machine is reported', async () => {
  const wanted = { what: 'the site', setting: '--site-port', port: 4321, host: '192.0.2.1' }
  await expect(checkPort(wanted)).rejects.toThrow('This machine has no address 192.0.2.1')
})
