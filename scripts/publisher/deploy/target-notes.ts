import { z } from 'zod'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { releaseFile, releaseManifest, type ReleaseManifest } from '../files/release-manifest.ts'

/**
 * The manifest of the release at a target. It is beside the pages, because a target is often a single folder or bucket
 * with no other place that we may write to. It is not called `manifest.json`, which is also the name of a web app's
 * manifest; the leading underscore says, as with `_headers`, that it is not for readers.
 */
export const STANDING = '_release.json'

/**
 * Is at a target while files are being sent. It means that the files it names may be there in any of the versions it
 * names, truncated, or not at all: it was left by an interrupted deploy, or belongs to one still running.
 */
export const SENDING = '_release-sending.json'

/** Files wait in this folder of a target until all have arrived; then they are renamed to their places. */
export const ARRIVING = '_release-sending'

/** A note may have been written by anyone who can write to the target, and files that it names may be removed. */
const isInside = (path: string): boolean =>
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
const allInside = (files: object): boolean => Object.keys(files).every(isInside)

export const sendingNote = z.object({
  formatVersion: z.literal(1),
  uncertain: z.record(z.string(), z.array(releaseFile)).refine(allInside),
})
const standingNote = releaseManifest.refine(({ files }) => allInside(files))
export type SendingNote = z.infer<typeof sendingNote>

/** What is known about a target without looking at its files. */
export interface Standing {
  /** Whether one of our deploys has been there. */
  readonly isOurs: boolean
  /** What the manifest there says. */
  readonly files: ReleaseManifest['files']
  /** The files for which `files` cannot be trusted, with the versions that may be there instead. */
  readonly uncertain: SendingNote['uncertain']
  /** Whether the files that are named nowhere cannot be trusted either, because a note could not be read. */
  readonly doubtful: boolean
}

/**
 * What the two notes of a target say together. An unreadable note (writing it was interrupted) makes every file
 * uncertain: each is then checked.
 * @param manifestText the text of the manifest there; undefined when there is none
 * @param sendingText the text of the note of an unfinished deploy; undefined when there is none
 */
export function readStanding(manifestText: string | undefined, sendingText: string | undefined): Standing {
  const manifest = parsed(manifestText, standingNote)
  const sending = parsed(sendingText, sendingNote)
  const isLost = (text: string | undefined, value: unknown) => text !== undefined && value === undefined
  return {
    isOurs: manifestText !== undefined || sendingText !== undefined,
    files: manifest?.files ?? {},
    uncertain: sending?.uncertain ?? {},
    doubtful: isLost(manifestText, manifest) || isLost(sendingText, sending),
  }
}

/**
 * The name of the release that the manifest of a target names; `undefined` when there is none that can be read.
 * @param manifestText the text of the manifest there; undefined when there is none
 */
export const standingReleaseOf = (manifestText: string | undefined): string | undefined =>
  parsed(manifestText, standingNote)?.release

const parsed = <Value>(text: string | undefined, schema: z.ZodType<Value>): Value | undefined =>
  schema.safeParse(parsedJson(text)).data
