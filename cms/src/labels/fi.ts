import { admin } from './fi/admin.ts'
import { coverage } from './fi/coverage.ts'
import { desk } from './fi/desk.ts'
import { directory } from './fi/directory.ts'
import { guide } from './fi/guide.ts'
import { machine } from './fi/machine.ts'
import { memory } from './fi/memory.ts'
import { preview } from './fi/preview.ts'
import { place } from './fi/place.ts'
import { releases } from './fi/releases.ts'
import { shared } from './fi/shared.ts'
import { time } from './fi/time.ts'
import { translation } from './fi/translation.ts'
import { xliff } from './fi/xliff.ts'
import type { Labels } from './label.ts'

/** The texts of the admin in Finnish: label, and the help below the field. */
export const fi: Labels = {
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
