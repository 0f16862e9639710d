import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'with caption and credit': { ...blockOf(pages, 'image'), language: pages.language },
})
