import { type Examples, blockOf } from '../../gallery/example-pages.ts'

export const examples: Examples = (pages) => ({
  'with captions': {
    ...blockOf(pages, 'video'),
    language: pages.language,
    spoken: blockOf(pages, 'video').language,
  },
})
