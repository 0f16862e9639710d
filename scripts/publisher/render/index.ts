/** Pages, rendered by the bundle of the site. */
export { currentRenderer, loadRenderer } from './build-renderer.ts'
export { type FullRendering, type RenderedSite, renderEverything } from './render-everything.ts'
export { renderOutputs } from './render-outputs.ts'
