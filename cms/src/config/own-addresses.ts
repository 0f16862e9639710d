/** The addresses from which the admin may be used; requests with the cookie from anywhere else are refused. */
export function ownAddresses(cmsUrl: string): string[] {
  const { origin, protocol, port, hostname } = new URL(cmsUrl)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  if (!isLocal) return [origin]
  const suffix = port === '' ? '' : `:${port}`
  return ['localhost', '127.0.0.1'].map((host) => `${protocol}//${host}${suffix}`)
}
