import { z } from 'zod'

const created = z.object({ id: z.union([z.string(), z.number()]) })

/** The id of a row that was just made, as text. @param row what the database has answered */
export const createdId = (row: unknown): string => String(created.parse(row).id)
