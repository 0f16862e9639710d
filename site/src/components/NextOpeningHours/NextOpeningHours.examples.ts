import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, office }) => ({
  'next hours': { language, next: office.card.next, appointmentOnly: false },
  'by appointment': { language, next: office.card.next, appointmentOnly: true },
  'no hours known': { language, appointmentOnly: false },
})
