import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ guide }) => ({
  'what to read next': { cards: [guide.next, ...guide.related] },
})
