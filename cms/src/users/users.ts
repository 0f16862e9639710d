import type { CollectionConfig, Field } from 'payload'
import { adminOnly } from '../access/admin-only.ts'
import { ROLES } from '../access/cms-user.ts'
import { ownAccount } from '../access/own-account.ts'
import { LANGUAGE_OPTIONS } from '../content/fields/language-field.ts'
import { giveDocumentId } from '../database/document-id.ts'
import { helpOf, labelOf } from '../labels/label.ts'
import { EDITING_SCOPES, keepScope } from './editing-scope.ts'
import { noFirstRegister } from './first-user.ts'
import { requireLongPassword } from './long-password.ts'

/** Eight hours: a working day without signing in again. */
const SESSION_SECONDS = 8 * 60 * 60
const LOGIN_ATTEMPTS = 5
const LOCK_MILLISECONDS = 10 * 60 * 1000

/** The people who work in the CMS. Only administrators add them and give them roles. */
export const users = (isSecure: boolean): CollectionConfig => ({
  slug: 'users',
  labels: { singular: labelOf('user.one'), plural: labelOf('user.many') },
  auth: {
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: LOGIN_ATTEMPTS,
    lockTime: LOCK_MILLISECONDS,
    cookies: { sameSite: 'Lax', secure: isSecure },
  },
  admin: {
    useAsTitle: 'email',
    hideAPIURL: true,
    defaultColumns: ['email', 'name', 'roles', 'languages'],
    group: labelOf('group.settings'),
  },
  access: {
    admin: ({ req }) => Boolean(req.user),
    read: ownAccount,
    update: ownAccount,
    create: adminOnly,
    delete: adminOnly,
    unlock: adminOnly,
  },
  endpoints: [noFirstRegister],
  fields: [
    { name: 'name', type: 'text', label: labelOf('user.name'), required: true, maxLength: 120 },
    {
      name: 'credit',
      type: 'text',
      maxLength: 120,
      label: labelOf('user.credit'),
      admin: { description: helpOf('user.credit', undefined) },
    },
    givenByAdmin({
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: ROLES.map((role) => ({ value: role, label: labelOf(`user.roles=${role}`) })),
    }),
    givenByAdmin({
      name: 'scope',
      type: 'select',
      defaultValue: 'everything',
      options: EDITING_SCOPES.map((scope) => ({ value: scope, label: labelOf(`user.scope=${scope}`) })),
    }),
    givenByAdmin({
      name: 'municipalities',
      type: 'relationship',
      relationTo: 'municipalities',
      hasMany: true,
    }),
    givenByAdmin({
      name: 'languages',
      type: 'select',
      hasMany: true,
      options: LANGUAGE_OPTIONS,
    }),
  ],
  hooks: { beforeValidate: [requireLongPassword], beforeChange: [giveDocumentId, keepScope] },
})

/** Only an administrator may give it: no one gives herself a role. */
function givenByAdmin(field: Extract<Field, { type: 'select' | 'relationship' }>): Field {
  const key = `user.${field.name}`
  return {
    ...field,
    label: labelOf(key),
    admin: { description: helpOf(key, undefined) },
    access: { create: adminOnly, update: adminOnly },
  }
}
