/**
 * The names of what the CMS and the publisher share inside the data folder (`DATA_DIR`). The CMS writes requests and
 * previews, the publisher writes the snapshot and the site; each reads what the other writes.
 */

/** Holds an empty file for each request, which a publisher on the same machine sees at once. */
export const PUBLISH_REQUESTS_FOLDER = 'publish-requests'
/** The published content, as files. */
export const SNAPSHOT_FOLDER = 'snapshot'
/** The releases, and the link to the one that readers see. */
export const SITE_FOLDER = 'site'
/** The link in it that a web server serves: it leads to the files of one release. */
export const CURRENT_LINK = 'current'
/** Drafts to be previewed as pages. */
export const PREVIEWS_FOLDER = 'previews'
/** Uploaded pictures. */
export const PICTURES_FOLDER = 'media'

/**
 * How the names of staging folders begin; the rest is random. A folder that several processes may write to has a
 * staging folder, and only the process whose staging folder is still there can move anything into its place.
 */
export const STAGING_PREFIX = '.staging-'
