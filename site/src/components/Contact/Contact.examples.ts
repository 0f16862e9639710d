import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'an office and an authority': { ...blockOf(pages, 'contact'), language: pages.language },
})
