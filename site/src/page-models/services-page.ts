import { allServiceCards } from './cards.ts'
import { listFrame } from './frame.ts'
import { pageModel } from './page.ts'

/** All services. */
export const servicesPage = pageModel((context) => ({
  ...listFrame(context, 'services'),
  services: allServiceCards(context),
}))
