import { admin } from './sv/admin.ts'
import { coverage } from './sv/coverage.ts'
import { desk } from './sv/desk.ts'
import { directory } from './sv/directory.ts'
import { guide } from './sv/guide.ts'
import { machine } from './sv/machine.ts'
import { memory } from './sv/memory.ts'
import { preview } from './sv/preview.ts'
import { place } from './sv/place.ts'
import { releases } from './sv/releases.ts'
import { shared } from './sv/shared.ts'
import { time } from './sv/time.ts'
import { translation } from './sv/translation.ts'
import { xliff } from './sv/xliff.ts'
import type { Labels } from './label.ts'

/** The texts of the admin in Swedish: label, and the help below the field. */
export const sv: Labels = {
  ...admin,
  ...desk,
  ...coverage,
  ...xliff,
  ...machine,
  ...preview,
  ...releases,
  ...memory,
  ...translation,
  ...shared,
  ...time,
  ...guide,
  ...place,
  ...directory,
}
