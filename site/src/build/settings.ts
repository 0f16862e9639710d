import { resolve } from 'node:path'
import { epochOf } from '@tienviitta/content-models/time/instant'

/** The settings of a build. */
export interface BuildSettings {
  /** Folder of the snapshot. */
  readonly snapshotDirectory: string
  /** Folder for the finished site. */
  readonly outDirectory: string
  /** Address of the site without a final slash. */
  readonly baseUrl: string
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
}

const DEFAULTS = {
  SNAPSHOT_DIR: '../data/snapshot',
  SITE_OUT_DIR: 'dist',
  SITE_BASE_URL: 'http://localhost:4321',
} as const

/**
 * Reads the settings of a build from environment variables: `SNAPSHOT_DIR`, `SITE_OUT_DIR`, `SITE_BASE_URL` and
 * `SITE_CLOCK` (ISO 8601 with offset; the present if absent). Folders are relative to the working directory.
 * @throws Error when the address or the clock cannot be read
 */
export function buildSettings(environment: Readonly<Record<string, string | undefined>>): BuildSettings {
  const of = (name: keyof typeof DEFAULTS): string => environment[name] ?? DEFAULTS[name]
  return {
    snapshotDirectory: resolve(of('SNAPSHOT_DIR')),
    outDirectory: resolve(of('SITE_OUT_DIR')),
    baseUrl: addressOf(of('SITE_BASE_URL')),
    clock: clockOf(environment['SITE_CLOCK']),
  }
}

function addressOf(text: string): string {
  if (!/^https?:\/\//u.test(text) || !URL.canParse(text)) {
    throw new Error(`SITE_BASE_URL must be a web address such as https://www.example.fi, not “${text}”.`)
  }
  return new URL(text).href.replace(/\/+$/u, '')
}

function clockOf(text: string | undefined): number {
  if (text === undefined || text === '') return Date.now()
  try {
    return epochOf(text)
  } catch (cause) {
    throw new Error(`SITE_CLOCK must be a point in time such as 2026-11-23T09:00+02:00, not “${text}”.`, {
      cause,
    })
  }
}
