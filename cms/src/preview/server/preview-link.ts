/** A link to a preview that can be sent, as the admin shows it. */
export interface PreviewLink {
  token: string
  url: string
  language: string
  /** Who made it. */
  by: string
  /** ISO 8601, UTC. */
  expires: string
}
