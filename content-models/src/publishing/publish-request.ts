import { z } from 'zod'
import { withoutNulls } from './stored-row.ts'

const kinds = ['document', 'settings', 'everything', 'rollback'] as const

/** Something waiting to be published: a row that the CMS writes and the publisher removes once it is answered. */
export const publishRequest = z
  .object({
    id: z.string(),
    kind: z
      .enum(kinds)
      // One of a later version counts as being about its document if it names one, else as asking for what is new.
      .catch('document')
      .describe(
        '“document”: a document or a translation of it has changed; “settings”: those of the site; “everything”: write and render all of it; “rollback”: show an earlier release.',
      ),
    about: z.string().optional().describe('`<collection>/<id>`, of the kind “document”.'),
    release: z.string().optional().describe('The release to go back to, of the kind “rollback”.'),
    by: z.string().describe('Name of the person, for the list of releases.'),
    at: z.string().describe('When it was asked for (ISO, UTC).'),
  })
  .readonly()
export type PublishRequest = z.infer<typeof publishRequest>

/** A request that is about to be made: its id and its time are added later. */
export type NewPublishRequest = Omit<PublishRequest, 'id' | 'at'>

/** Reads a row of `publish-requests`.@throws ZodError when it is not one */
export const readPublishRequest = (row: unknown): PublishRequest => publishRequest.parse(withoutNulls(row))

/** How requests and releases name a document. */
export const documentName = (collection: string, id: string): string => `${collection}/${id}`
