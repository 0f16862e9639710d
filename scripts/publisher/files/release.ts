import { parsedJson } from '@tienviitta/process/parsed-json'
import { FileTable } from './file-table.ts'
import { RELEASE_FORMAT, type ReleaseManifest, releaseManifest } from './release-manifest.ts'

/** A release as the publisher keeps it: what its manifest says, with the files as a table. */
export interface Release extends Omit<ReleaseManifest, 'formatVersion' | 'files'> {
  readonly files: FileTable
}

/** The release that the text of a manifest describes; `undefined` when it is none, or of another format. */
export function releaseOf(manifest: string | undefined): Release | undefined {
  const read = releaseManifest.safeParse(parsedJson(manifest)).data
  if (!read) return undefined
  const { files, ...about } = read
  return { ...about, files: FileTable.of(files) }
}

/** The text of a release's manifest. */
export function manifestTextOf({ files, ...about }: Release): string {
  const head = JSON.stringify({ ...about, formatVersion: RELEASE_FORMAT })
  return `${head.slice(0, -1)},"files":${files.json()}}`
}
