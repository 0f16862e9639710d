import { contentCollection } from './content-collection.ts'

export const announcements = contentCollection({
  model: 'announcement',
  group: 'group.places',
  columns: ['title', 'weight', 'startsOn', 'endsOn', '_status'],
  sidebar: ['weight', 'startsOn', 'endsOn'],
  access: { communications: true },
})
