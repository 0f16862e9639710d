import type { Contract } from '../endpoints/contract.ts'
import { contractOf } from '../endpoints/implement.ts'
import { changedUnitsEndpoint } from '../translation/weights/server/changed-units.ts'
import { releaseEndpoints, translationEndpoints } from './endpoints.ts'

/** The contracts of all our own endpoints of the CMS, by address. */
export const CONTRACTS: readonly Contract[] = [
  ...translationEndpoints,
  ...releaseEndpoints,
  changedUnitsEndpoint,
]
  .flatMap((endpoint) => contractOf(endpoint) ?? [])
  .toSorted((one, other) => `${one.path} ${one.method}`.localeCompare(`${other.path} ${other.method}`, 'en'))
