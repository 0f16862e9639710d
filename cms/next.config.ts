import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { contentSecurityPolicy } from './src/config/content-security-policy.ts'

const CSP = 'Content-Security-Policy'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  { key: 'X-Robots-Tag', value: 'noindex' },
]

const config: NextConfig = {
  transpilePackages: ['@tienviitta/content-models'],
  turbopack: { root: path.join(import.meta.dirname, '..') },
  poweredByHeader: false,
  devIndicators: false,
  // Errors are told apart by their class names, which minifying would remove.
  experimental: { turbopackMinify: { server: false, client: true }, turbopackSourceMaps: false },
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      // The pages of the admin show previews of the site; `src/proxy.ts` knows where they are.
      { source: '/((?!admin(?:/|$)).*)', headers: [{ key: CSP, value: contentSecurityPolicy([]) }] },
    ]),
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
}

export default withPayload(config, { devBundleServerPackages: false })
