import type { Access } from 'payload'

/** Anyone with an account. Readers of the site need none: they read the site. */
export const signedIn: Access = ({ req }) => Boolean(req.user)
