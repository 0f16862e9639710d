/** A built site over HTTP. */
export { type SiteServer, serveSite } from './site-server.ts'
