import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { z } from 'zod'
import { COLLECTIONS } from '../../database/collection-slugs.ts'

/** The model of a document: `guide`. */
export const modelName = z.enum(MODEL_NAMES)

/** The collection of a document: `guides`. */
export const contentCollection = z.enum(COLLECTIONS)
