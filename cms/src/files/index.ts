/** Folders that several processes use. */
export { removeFolder } from './remove-folder.ts'
export { StagingFolder, TakenOverError } from './staging-folder.ts'
