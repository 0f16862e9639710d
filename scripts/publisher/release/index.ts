/** Releases on a disk, and how one is made from a snapshot. */
export { FileTable, differenceOf } from '../files/file-table.ts'
export { fileOf } from '../files/file-tree.ts'
export { type Release, releaseOf } from '../files/release.ts'
export {
  RELEASE_FORMAT,
  RELEASE_MANIFEST,
  type ReleaseManifest,
  releaseManifest,
} from '../files/release-manifest.ts'
export { type DriftReport, readDriftReport } from './drift-report.ts'
export { wholeSite } from './page-change.ts'
export { RELEASE_NOTE, gatherFiles } from './release-files.ts'
export { ReleaseFolder, SPARE } from './release-folder.ts'
export { releasePaths } from './release-paths.ts'
export type { StepTimes } from './step-times.ts'
export { SitePublisher } from './site-publisher.ts'
