import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ language, guide }) => ({
  'by an office': { language, credit: guide.credit ?? nobody },
  'by a machine': { language, credit: { byAgency: false, byMachine: 'all', reviewedOn: '2026-11-03' } },
  'in part by a machine, the rest by an agency': {
    language,
    credit: { byAgency: true, byMachine: 'some', reviewedOn: '2026-11-03' },
  },
})

/** For a page in its own language, which has no credit. */
const nobody = { byAgency: false, byMachine: 'none' }
