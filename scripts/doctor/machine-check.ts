import { constants, existsSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { type Finding, findingsAbout } from './finding.ts'

/** What the doctor needs to know about the machine. */
export interface MachineFacts {
  /** Version of Node without the `v`. */
  readonly node: string
  /** The data folder. */
  readonly folder: string
  /** Why the folder cannot be used; absent when it can be read and written. */
  readonly fault?: 'missing' | 'not-writable'
  /** Bytes that are free on its disk; absent when the folder is missing. */
  readonly free?: number
}

/** The oldest Node that runs the commands. */
const OLDEST_NODE = 24
/** A release takes only the space of its changes, but a full build needs room for a second site for a while. */
const NEEDED_BYTES = 1_000_000_000

/** Checks the machine. Nothing is written. */
export async function readMachine(folder: string): Promise<MachineFacts> {
  const node = process.versions.node
  if (!existsSync(folder)) return { node, folder, fault: 'missing' }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return { node, folder, free }
  } catch {
    return { node, folder, fault: 'not-writable', free }
  }
}

/** What to report about the machine: Node, the data folder, its disk. */
export function machineFindings({ node, folder, fault, free }: MachineFacts): Finding[] {
  const { well, wrong } = findingsAbout('Node')
  const isOld = Number(node.split('.')[0]) < OLDEST_NODE
  return [
    isOld
      ? wrong(`this is version ${node}, and ${OLDEST_NODE} or newer is needed: use "npm run doctor".`)
      : well(`version ${node}.`),
    folderFinding(folder, fault),
    ...(free === undefined ? [] : [diskFinding(folder, free)]),
  ]
}

function folderFinding(folder: string, fault: MachineFacts['fault']): Finding {
  const { well, wrong } = findingsAbout('Data folder')
  if (fault === 'missing')
    return wrong(
      `${folder} is not there: correct DATA_DIR, or make it by "npm start" or "npm run publisher".`,
    )
  if (fault === 'not-writable')
    return wrong(
      `${folder} may not be written to: give it to the user that runs the CMS and the publisher (chown -R), and run the doctor as that user.`,
    )
  return well(`${folder} is there and can be written to.`)
}

function diskFinding(folder: string, free: number): Finding {
  const { well, wrong } = findingsAbout('Disk')
  const gigabytes = `${(free / 1_000_000_000).toFixed(1)} GB`
  return free < NEEDED_BYTES
    ? wrong(
        `only ${gigabytes} are free where ${folder} stands, and ${(NEEDED_BYTES / 1_000_000_000).toFixed(0)} GB should be: free some space, keep fewer releases (RELEASES_KEPT), or name a folder on another disk with DATA_DIR.`,
      )
    : well(`${gigabytes} are free.`)
}
