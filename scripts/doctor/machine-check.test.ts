import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingLine } from './finding.ts'
import { type MachineFacts, machineFindings, readMachine } from './machine-check.ts'

describe('the doctor, on the machine', () => {
  const facts: MachineFacts = { node: '24.21.0', folder: '/srv/data', free: 50_000_000_000 }
  const lines = (more: Partial<MachineFacts>): string[] =>
    machineFindings({ ...facts, ...more }).map(findingLine)

  it('says that all is well in words, not only with a symbol', () => {
    expect(lines({})).toEqual([
      '✓ well   Node: version 24.21.0.',
      '✓ well   Data folder: /srv/data is there and can be written to.',
      '✓ well   Disk: 50.0 GB are free.',
    ])
  })

  it('says which Node is needed', () => {
    expect(lines({ node: '22.9.1' })[0]).toBe(
      '✗ WRONG  Node: this is version 22.9.1, and 24 or newer is needed: use "npm run doctor".',
    )
  })

  it('says who should own the data folder', () => {
    expect(lines({ fault: 'not-writable' })[1]).toBe(
      '✗ WRONG  Data folder: /srv/data may not be written to: give it to the user that runs the CMS and the publisher (chown -R), and run the doctor as that user.',
    )
  })

  it('says that the disk is nearly full, and three ways out', () => {
    expect(lines({ free: 120_000_000 })[2]).toBe(
      '✗ WRONG  Disk: only 0.1 GB are free where /srv/data stands, and 1 GB should be: free some space, keep fewer releases (RELEASES_KEPT), or name a folder on another disk with DATA_DIR.',
    )
  })

  it('reads a folder that exists, and one that does not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'doctor-'))
    expect(await readMachine(folder)).toMatchObject({ folder, free: expect.any(Number) as number })
    await rm(folder, { recursive: true })
    expect(machineFindings(await readMachine(folder)).map(findingLine)[1]).toBe(
      `✗ WRONG  Data folder: ${folder} is not there: correct DATA_DIR, or make it by "npm start" or "npm run publisher".`,
    )
  })
})
