import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, words }) => ({
  'one word': {
    language,
    // Both languages are on one page here, so the anchors must differ.
    words: words.words.map((word) => ({ ...word, slug: `${word.slug}-${language}` })),
  },
})
