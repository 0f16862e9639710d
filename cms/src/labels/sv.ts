import { admin } from './sv/admin.ts'
import { directory } from './sv/directory.ts'
import { guide } from './sv/guide.ts'
import { place } from './sv/place.ts'
import { shared } from './sv/shared.ts'
import { time } from './sv/time.ts'
import type { Labels } from './label.ts'

/** The texts of the admin in Swedish: label, and the help below the field. */
export const sv: Labels = { ...admin, ...shared, ...time, ...guide, ...place, ...directory }
