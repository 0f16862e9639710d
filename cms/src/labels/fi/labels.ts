import { admin } from './admin.ts'
import { coverage } from './coverage.ts'
import { desk } from './desk.ts'
import { directory } from './directory.ts'
import { guide } from './guide.ts'
import { machine } from './machine.ts'
import { memory } from './memory.ts'
import { preview } from './preview.ts'
import { place } from './place.ts'
import { releases } from './releases.ts'
import { shared } from './shared.ts'
import { time } from './time.ts'
import { translation } from './translation.ts'
import { xliff } from './xliff.ts'
import type { Labels } from '../label.ts'

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
