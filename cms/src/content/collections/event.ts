import { contentCollection } from './content-collection.ts'

export const events = contentCollection({
  model: 'event',
  group: 'group.places',
  columns: ['name', 'kind', 'municipality', 'status', '_status', 'updatedAt'],
  sidebar: ['municipality', 'status', 'image'],
  tabs: {
    'tab.when': ['schedule'],
    'tab.place': ['office', 'place', 'address', 'onlineUrl', 'stepFree'],
    'tab.taking-part': ['languages', 'interpretation', 'childCare', 'priceEuros', 'capacity', 'registration'],
  },
  rows: [['priceEuros', 'capacity']],
  access: { communications: true },
})
