import { admin } from './en/admin.ts'
import { coverage } from './en/coverage.ts'
import { desk } from './en/desk.ts'
import { directory } from './en/directory.ts'
import { guide } from './en/guide.ts'
import { machine } from './en/machine.ts'
import { memory } from './en/memory.ts'
import { preview } from './en/preview.ts'
import { place } from './en/place.ts'
import { releases } from './en/releases.ts'
import { shared } from './en/shared.ts'
import { time } from './en/time.ts'
import { translation } from './en/translation.ts'
import { xliff } from './en/xliff.ts'

/**
 * The texts of the admin in English. A key is the way to a field (`guide.title`), to an option (`guide.kind=how-to`)
 * or to a part of the admin; `*` stands for whatever comes before. The second text is the help below the field; where
 * it is missing, the description in the schema is shown.
 */
export const en = {
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
} as const
