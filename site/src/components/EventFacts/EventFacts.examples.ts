import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, event, cancelledEvent }) => ({
  'free, with registration': { language, event },
  'with a price': { language, event: cancelledEvent },
})
