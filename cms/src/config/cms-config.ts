import path from 'node:path'
import { type SanitizedConfig, buildConfig } from 'payload'
import sharp from 'sharp'
import { adminLanguages } from '../admin/languages/admin-languages.ts'
import { adminOnly } from '../access/admin-only.ts'
import { contentCollections } from '../content/collections/content.ts'
import { locks } from '../database/lease.ts'
import { databaseAdapter } from '../database/database-adapter.ts'
import { richTextEditor } from '../content/rich-text/editor.ts'
import { siteSettings } from '../content/settings/site-settings.ts'
import { coverageCollection, markAllCoverage } from '../translation/coverage/server/coverage-rows.ts'
import { deskPresence } from '../translation/desk/server/presence.ts'
import { translationSettings } from '../translation/store/review-settings.ts'
import { memoryPairs } from '../translation/store/memory-pairs.ts'
import { translationHistory, translations } from '../translation/store/translations.ts'
import { users } from '../users/users.ts'
import { machineUsage } from '../translation/machine/server/machine-usage.ts'
import { publishRequests } from '../publishing/requests/publish-requests.ts'
import { publishAfterSettings } from '../publishing/requests/request-publishing.ts'
import { releaseEndpoints, translationEndpoints } from './endpoints.ts'
import { withFeatures } from './content-features.ts'
import { translationListeners } from './translation-listeners.ts'
import { releases } from '../publishing/releases/releases.ts'
import { questions } from '../translation/questions/questions.ts'
import { translationMemory } from '../translation/memory/translation-memory.ts'
import { noEmail } from './no-email.ts'
import { ownAddresses } from './own-addresses.ts'
import type { CmsSettings } from './settings-from-environment.ts'
import { warmUp } from './warm-up.ts'

const LARGEST_UPLOAD_BYTES = 10 * 1024 * 1024

/** Payload's configuration for one installation. */
export const cmsConfig = ({
  dataFolder,
  databaseUrl,
  secret,
  cmsUrl,
  siteUrl,
  sourceFolder,
}: CmsSettings): Promise<SanitizedConfig> =>
  buildConfig({
    secret,
    db: databaseAdapter(databaseUrl),
    collections: [
      ...contentCollections(path.join(dataFolder, 'media')).map(withFeatures),
      { ...translations, endpoints: translationEndpoints },
      translationHistory,
      translationMemory,
      memoryPairs,
      questions,
      machineUsage,
      coverageCollection,
      deskPresence,
      locks,
      publishRequests,
      { ...releases, endpoints: releaseEndpoints },
      users(cmsUrl.startsWith('https:')),
    ],
    globals: [
      { ...siteSettings, hooks: { afterChange: [publishAfterSettings] } },
      // Which texts wait for a second person has changed everywhere.
      { ...translationSettings, hooks: { afterChange: [({ req }) => markAllCoverage(req.payload)] } },
    ],
    editor: richTextEditor(),
    sharp,
    email: noEmail,
    i18n: adminLanguages,
    csrf: ownAddresses(cmsUrl),
    graphQL: { disable: true },
    telemetry: false,
    logger: { options: { level: 'warn' } },
    jobs: { access: { run: adminOnly, queue: adminOnly, cancel: adminOnly } },
    upload: { limits: { fileSize: LARGEST_UPLOAD_BYTES }, abortOnLimit: true },
    typescript: { autoGenerate: false },
    custom: { dataFolder, siteUrl, translationListeners },
    // Of the admin only: commands and the publisher open the CMS without it.
    onInit: warmUp,
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: 'd.M.yyyy HH:mm',
      meta: {
        titleSuffix: ' · Tienviitta',
        robots: 'noindex, nofollow',
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/signpost.svg' }],
      },
      components: {
        graphics: { Logo: '/admin/signpost#Logo', Icon: '/admin/signpost#Icon' },
        afterNavLinks: ['/publishing/list/client/releases-link#ReleasesLink'],
        beforeDashboard: ['/translation/coverage/client/coverage-dashboard#CoverageDashboard'],
        views: {
          desk: {
            Component: '/translation/desk/client/desk-view#DeskView',
            path: '/translate/:collection/:id/:language',
          },
          releases: { Component: '/publishing/list/client/releases-view#ReleasesView', path: '/releases' },
          work: { Component: '/translation/coverage/client/work-list-view#WorkListView', path: '/work' },
          xliff: { Component: '/translation/xliff/client/xliff-view#XliffView', path: '/xliff' },
        },
      },
      importMap: { autoGenerate: false, ...(sourceFolder === undefined ? {} : { baseDir: sourceFolder }) },
      autoLogin: false,
    },
  })
