import type { EmailAdapter } from 'payload'

/** Stands in for a mail server until one is set up: what would have been sent is noted, without its text. */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'noreply@example.fi',
  defaultFromName: 'Tienviitta',
  sendEmail: (message) => {
    payload.logger.warn(`No mail server is set up; not sent: “${message.subject ?? ''}”.`)
    return Promise.resolve()
  },
})
