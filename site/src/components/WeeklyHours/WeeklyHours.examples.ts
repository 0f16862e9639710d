import type { Examples } from '../../gallery/example-pages.ts'

export const examples: Examples = ({ office }) => ({
  'of a tenant': { lines: office.tenants[0]?.hours },
})
