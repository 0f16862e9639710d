/** Drafts as pages of the site. */
export { PREVIEW_PATH } from './preview-address.ts'
export { previewAnswer } from './preview-answer.ts'
export { previews } from './previews.ts'
