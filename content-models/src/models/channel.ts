import { z } from 'zod'
import { lineWords } from '../fields/words.ts'
import { emailAddress, phoneNumber, reportAt, rows, webAddress } from '../fields/field.ts'

/** The ways to reach a person or service. PTV calls these service channels. */
export const CHANNEL_KINDS = ['visit', 'phone', 'email', 'chat', 'video', 'booking', 'web', 'letter'] as const

/** Channels for which a person needs no device, no account and no bank codes. */
const NON_DIGITAL: readonly string[] = ['visit', 'phone', 'letter']

/** A list of ways to reach an office, an authority or a service. */
export const channels = rows(
  {
    kind: z.enum(CHANNEL_KINDS).describe('How one gets in touch.'),
    phone: phoneNumber.optional().describe('Phone number, exactly as it should be read.'),
    email: emailAddress.optional().describe('E-mail address.'),
    url: webAddress.optional().describe('Web address of the chat, video service, booking or form.'),
    note: lineWords('What to know about this way: price of the call, what one needs, privacy.').optional(),
    needsIdentification: z
      .boolean()
      .describe('Whether bank codes or another strong identification is needed.'),
  },
  'Ways to get in touch; at least one without a device or electronic identification.',
).superRefine((list, context) => {
  for (const [index, channel] of list.entries()) {
    const needed = NEEDS[channel.kind]
    if (needed && !channel[needed]) {
      reportAt(context, [index, needed], `must be given for a channel of the kind “${channel.kind}”`)
    }
  }
})

const NEEDS: Partial<Record<(typeof CHANNEL_KINDS)[number], 'phone' | 'email' | 'url'>> = {
  phone: 'phone',
  email: 'email',
  chat: 'url',
  video: 'url',
  booking: 'url',
  web: 'url',
}

export type Channel = z.infer<typeof channels>[number]

/** Keeps out anything that cannot be reached without a device and without electronic identification. */
export function needsNonDigital(value: { channels: readonly Channel[] }, context: z.RefinementCtx): void {
  if (value.channels.some(isNonDigital)) return
  reportAt(context, ['channels'], 'must hold a way that needs no device and no electronic identification')
}

/** Whether a person can use it without a device of their own and without electronic identification. */
export const isNonDigital = (channel: Pick<Channel, 'kind' | 'needsIdentification'>): boolean =>
  NON_DIGITAL.includes(channel.kind) && !channel.needsIdentification
