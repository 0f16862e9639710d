import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'three steps': { language: pages.language, steps: blockOf(pages, 'steps').steps },
})
