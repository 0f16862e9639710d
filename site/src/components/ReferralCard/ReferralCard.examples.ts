import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, service }) => ({
  'a card to show': { language, handOver: service.handOver },
})
