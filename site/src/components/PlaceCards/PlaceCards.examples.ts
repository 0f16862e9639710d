import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ municipality }) => ({
  municipalities: { places: municipality.network?.municipalities },
})
