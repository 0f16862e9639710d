import { cmsConfig } from './config/cms-config.ts'
import { settingsFromEnvironment } from './config/settings-from-environment.ts'

export default cmsConfig(settingsFromEnvironment(process.env))
