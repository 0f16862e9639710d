import { plainFileName } from '../media/plain-file-name.ts'
import { uploadRules } from '../media/upload-rules.ts'
import { contentCollection } from './content-collection.ts'

/** Pictures. They have no drafts: a picture is seen only where a published document shows it. */
export const media = (folder: string) =>
  contentCollection(
    {
      model: 'media',
      group: 'group.content',
      columns: ['filename', 'alternativeText', 'credit', 'updatedAt'],
      automatic: ['filename', 'mimeType', 'width', 'height', 'sizes'],
      hasDrafts: false,
      access: { everybodyAdds: true },
    },
    { upload: uploadRules(folder), hooks: { beforeOperation: [plainFileName] } },
  )
