/**
 * What hosts and web servers need to know about a release: `_headers`, `_redirects`, and the same in their own words.
 */
export { caddyRules } from './caddy-rules.ts'
export { type HostingRules, hostingRules } from './hosting-rules.ts'
export { nginxRules } from './nginx-rules.ts'
export { readRedirectsFile, redirectOf } from './redirects-file.ts'
