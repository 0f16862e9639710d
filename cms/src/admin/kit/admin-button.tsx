import { Button } from '@payloadcms/ui'
import type { ComponentProps } from 'react'

/** Payload's button without the margin that it has in forms: secondary and medium-sized unless stated otherwise. */
export const AdminButton = (props: ComponentProps<typeof Button>) => (
  <Button buttonStyle="secondary" size="medium" margin={false} {...props} />
)
