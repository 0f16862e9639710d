import type { CollectionConfig } from 'payload'
import { announcements } from './announcement.ts'
import { authorities } from './authority.ts'
import { events } from './event.ts'
import { guides } from './guide.ts'
import { media } from './media.ts'
import { municipalities } from './municipality.ts'
import { networks } from './network.ts'
import { offices } from './office.ts'
import { pages } from './page.ts'
import { services } from './service.ts'
import { terms } from './term.ts'
import { topics } from './topic.ts'

/** The collections of all models, in the order of the admin's menu. */
export const contentCollections = (mediaFolder: string): CollectionConfig[] => [
  guides,
  services,
  terms,
  pages,
  media(mediaFolder),
  offices,
  events,
  announcements,
  topics,
  authorities,
  municipalities,
  networks,
]
