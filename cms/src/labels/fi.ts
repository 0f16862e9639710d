import { admin } from './fi/admin.ts'
import { directory } from './fi/directory.ts'
import { guide } from './fi/guide.ts'
import { place } from './fi/place.ts'
import { shared } from './fi/shared.ts'
import { time } from './fi/time.ts'
import type { Labels } from './label.ts'

/** The texts of the admin in Finnish: label, and the help below the field. */
export const fi: Labels = { ...admin, ...shared, ...time, ...guide, ...place, ...directory }
