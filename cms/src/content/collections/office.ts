import { contentCollection } from './content-collection.ts'

export const offices = contentCollection({
  model: 'office',
  group: 'group.places',
  columns: ['name', 'kind', 'municipality', 'hoursConfirmedOn', '_status', 'updatedAt'],
  sidebar: ['municipality', 'hoursConfirmedOn'],
  tabs: {
    'tab.hours': ['openingHours'],
    'tab.place': [
      'address',
      'directions',
      'stepFree',
      'accessibility',
      'hostedAt',
      'serves',
      'stops',
      'tenants',
    ],
    'tab.languages': ['languages', 'services', 'channels'],
  },
})
