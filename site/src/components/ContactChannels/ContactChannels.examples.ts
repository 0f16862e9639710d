import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'with notes': { language, channels: office.card.channels },
  brief: { language, channels: office.card.channels, brief: true },
})
