import type { z } from 'zod'
import { lineWords, textWords } from '../fields/words.ts'
import { document } from './document.ts'
import { emailAddress, rows } from '../fields/field.ts'
import { references } from './reference.ts'

/** Municipalities that arrange guidance together. */
export const network = document('network', {
  name: lineWords('Name of the network.', 80),
  summary: textWords('What the municipalities do together.', 400),
  municipalities: references('municipality', 'The members.').min(1),
  contacts: rows(
    {
      role: lineWords('The role of the contact person.', 80),
      email: emailAddress.describe('Address of the role, not of a private person.'),
    },
    'Whom to contact about the network.',
  ),
})

export type Network = z.infer<typeof network>
