import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'to other sites': { language: pages.language, links: blockOf(pages, 'links').links },
})
