import type { Payload } from 'payload'

type Configured = Pick<Payload, 'config'>

/** The data folder of this installation, as the configuration names it. */
export const dataFolderOf = (payload: Configured): string | undefined => customText(payload, 'dataFolder')

/** The address of the site without a slash at the end, as the configuration names it. */
export const siteUrlOf = (payload: Configured): string | undefined => customText(payload, 'siteUrl')

/** What `cms-config.ts` has put beside Payload's own settings; nothing where Payload was opened without it. */
function customText({ config }: Configured, name: string): string | undefined {
  const custom: Readonly<Record<string, unknown>> | undefined = config.custom
  const text = custom?.[name]
  return typeof text === 'string' ? text : undefined
}
