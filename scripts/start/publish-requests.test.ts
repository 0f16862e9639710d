import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPublishRequests } from './publish-requests.ts'

describe('requests to publish', () => {
  let folder: string
  let stop: (() => void) | undefined
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publish-requests-'))
  })
  afterEach(async () => {
    stop?.()
    await rm(folder, { recursive: true })
  })

  it('that waited before the watching began are answered', async () => {
    await writeFile(join(folder, 'a'), '')
    const onRequest = vi.fn()
    stop = watchPublishRequests({ folder, onRequest, pollEvery: 20 })
    await vi.waitFor(() => expect(onRequest).toHaveBeenCalledTimes(1))
    expect(await readdir(folder)).toEqual([])
  })

  it('are answered as they come', async () => {
    const onRequest = vi.fn()
    stop = watchPublishRequests({ folder, onRequest, pollEvery: 20 })
    await writeFile(join(folder, 'a'), '')
    await vi.waitFor(() => expect(onRequest).toHaveBeenCalledTimes(1))
    await writeFile(join(folder, 'b'), '')
    await vi.waitFor(() => expect(onRequest).toHaveBeenCalledTimes(2))
  })
})
