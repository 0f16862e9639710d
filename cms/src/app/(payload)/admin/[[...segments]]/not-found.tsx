import { NotFoundPage } from '@payloadcms/next/views'
import config from '../../../../payload.config.ts'
import { importMap } from '../importMap.js'
import type { Address } from './page.tsx'

export { generateMetadata } from './page.tsx'

export default function NotFound({ params, searchParams }: Address) {
  return NotFoundPage({ config, params, searchParams, importMap })
}
