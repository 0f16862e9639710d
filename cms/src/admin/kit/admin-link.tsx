import { Link } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

/** A link inside the admin. Nothing is fetched until someone follows it: a list has many links. */
export const AdminLink = (props: ComponentProps<typeof Link>) => <Link prefetch={false} {...props} />
