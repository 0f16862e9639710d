/** The CMS without its server. It loads Payload. */
export { settingsFromEnvironment } from '../config/settings-from-environment.ts'
export { type OpenCms, openCms } from './open-cms.ts'
