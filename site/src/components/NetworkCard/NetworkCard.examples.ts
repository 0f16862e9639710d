import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, municipality }) => ({
  'with a contact': { language, network: municipality.network },
})
