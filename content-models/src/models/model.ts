import type { z } from 'zod'
import { announcement } from './announcement.ts'
import { authority } from './authority.ts'
import { event } from './event.ts'
import { guide } from './guide.ts'
import { media } from './media.ts'
import { MODEL_NAMES, type ModelName } from './model-name.ts'
import { municipality } from './municipality.ts'
import { network } from './network.ts'
import { office } from './office.ts'
import { page } from './page.ts'
import { service } from './service.ts'
import { term } from './term.ts'
import { topic } from './topic.ts'

/** Every model's schema by name: the dictionary of the project. */
export const MODELS = {
  guide,
  office,
  event,
  service,
  topic,
  term,
  authority,
  municipality,
  network,
  announcement,
  page,
  media,
} as const satisfies Record<ModelName, z.ZodType>

/** A document of the given model, or of any. */
export type DocumentOf<Name extends ModelName> = z.infer<(typeof MODELS)[Name]>
export type Document = { [Name in ModelName]: DocumentOf<Name> }[ModelName]

/** Whether a string names a model. */
export const isModelName = (name: string): name is ModelName =>
  (MODEL_NAMES as readonly string[]).includes(name)
