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

/**
 * The texts of the admin in English. A key is the way to a field (`guide.title`), to an option (`guide.kind=how-to`)
 * or to a part of the admin; `*` stands for whatever comes before. The second text is the help below the field; where
 * it is missing, the description in the schema is shown. A first text is a message in ICU MessageFormat where values
 * go into it: `{name}`, `{n, number}`, `{n, plural, one {# page} other {# pages}}`.
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
