import path from 'node:path'
import { generateImportMap } from 'payload'
import { cmsConfig } from './cms-config.ts'

/** Writes the list of components that the admin loads, `app/(payload)/admin/importMap.js`. Run it after adding one. */
const config = await cmsConfig({
  dataFolder: path.join(import.meta.dirname, '../../data'),
  databaseUrl: 'file::memory:',
  secret: 'only for reading the configuration',
  sourceFolder: path.join(import.meta.dirname, '..'),
  cmsUrl: 'http://localhost:3000',
})
await generateImportMap(config, { log: true, force: true })
process.exit(0)
