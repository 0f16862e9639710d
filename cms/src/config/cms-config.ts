import path from 'node:path'
import { type SanitizedConfig, buildConfig } from 'payload'
import sharp from 'sharp'
import { adminLanguages } from '../admin-languages/admin-languages.ts'
import { adminOnly } from '../access/admin-only.ts'
import { contentCollections } from '../collections/content.ts'
import { locks } from '../database/lock.ts'
import { databaseAdapter } from '../database/database-adapter.ts'
import { richTextEditor } from '../rich-text/editor.ts'
import { siteSettings } from '../settings/site-settings.ts'
import { coverageCollection } from '../translations/coverage-rows.ts'
import { deskPresence } from '../translations/presence.ts'
import { translationSettings } from '../translations/review-settings.ts'
import { translationHistory, translations } from '../translations/translations.ts'
import { users } from '../users/users.ts'
import { machineUsage } from '../machine-translation/machine-usage.ts'
import { publishRequests } from '../publishing/publish-requests.ts'
import { releaseEndpoints } from '../releases/release-endpoints.ts'
import { releases } from '../releases/releases.ts'
import { questions } from '../questions/questions.ts'
import { translationMemory } from '../translation-memory/translation-memory.ts'
import { noEmail } from './no-email.ts'
import { ownAddresses } from './own-addresses.ts'
import type { CmsSettings } from './settings-from-environment.ts'

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
      ...contentCollections(path.join(dataFolder, 'media')),
      translations,
      translationHistory,
      translationMemory,
      questions,
      machineUsage,
      coverageCollection,
      deskPresence,
      locks,
      publishRequests,
      // Here, because the endpoints need the functions that stand beside the collection.
      { ...releases, endpoints: releaseEndpoints },
      users(cmsUrl.startsWith('https:')),
    ],
    globals: [siteSettings, translationSettings],
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
    custom: { dataFolder, siteUrl },
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
        graphics: { Logo: '/components/signpost#Logo', Icon: '/components/signpost#Icon' },
        afterNavLinks: ['/releases/releases-link#ReleasesLink'],
        beforeDashboard: ['/coverage/coverage-dashboard#CoverageDashboard'],
        views: {
          desk: { Component: '/desk/desk-view#DeskView', path: '/translate/:collection/:id/:language' },
          releases: { Component: '/releases/releases-view#ReleasesView', path: '/releases' },
          work: { Component: '/coverage/work-list-view#WorkListView', path: '/work' },
          xliff: { Component: '/components/xliff-view#XliffView', path: '/xliff' },
        },
      },
      importMap: { autoGenerate: false, ...(sourceFolder === undefined ? {} : { baseDir: sourceFolder }) },
      autoLogin: false,
    },
  })
