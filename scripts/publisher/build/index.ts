/** Whole sites in a folder of their own. */
export { buildSite } from './build-site.ts'
export { joinParts } from './join-parts.ts'
export { type PartNumber, nameOfPart, readPartNumber } from './part-number.ts'
export { renderPart } from './render-part.ts'
export { renderSite } from './render-site.ts'
