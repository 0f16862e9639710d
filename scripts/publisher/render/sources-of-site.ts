import { fingerprint } from '@tienviitta/process/fingerprint'
import { projectRoot } from '@tienviitta/process/project'

/** The fingerprint of everything the site is built from except its content: 64 hexadecimal characters. */
export const sourcesOfSite = (): Promise<string> =>
  fingerprint(projectRoot, ['site', 'content-models', 'pnpm-lock.yaml'])
