import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'one question': { ...blockOf(pages, 'questions') },
})
