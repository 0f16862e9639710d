import { Problem } from './problem.ts'

/**
 * The address of the site without a slash at the end: as given, or from `SITE_BASE_URL`, or the one of `npm start`.
 * @throws Problem when it is not a web address
 */
export function siteAddress(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const address = given ?? environment['SITE_BASE_URL'] ?? 'http://localhost:4321'
  if (!/^https?:\/\//u.test(address) || !URL.canParse(address)) {
    throw new Problem(
      `The address of the site (--base-url or SITE_BASE_URL) must be one such as https://www.example.fi, not "${address}".`,
    )
  }
  return address.replace(/\/+$/u, '')
}
