/** Whole sites in a folder of their own. */
export { buildSite } from './build-site.ts'
export { renderSite } from './render-site.ts'
