import type { Access } from 'payload'

/** Whoever has an account. Readers of the site need none: they read the site. */
export const signedIn: Access = ({ req }) => Boolean(req.user)
