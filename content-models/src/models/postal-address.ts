import { z } from 'zod'

/** A street address in Finland. schema.org: PostalAddress and GeoCoordinates. */
export const postalAddress = z.object({
  street: z.string().min(1).max(120).describe('Street and number, as on the sign.'),
  postalCode: z
    .string()
    .regex(/^[0-9]{5}$/u, 'must be five digits')
    .describe('Postal code.'),
  city: z.string().min(1).max(60).describe('Post office.'),
  latitude: z.number().min(59).max(71).optional().describe('Degrees north, WGS 84.'),
  longitude: z.number().min(19).max(32).optional().describe('Degrees east, WGS 84.'),
})

export type PostalAddress = z.infer<typeof postalAddress>
