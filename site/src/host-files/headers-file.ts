import type { APIRoute } from 'astro'
import { headersText } from '../build/headers.ts'

/** `/_headers` */
export const GET: APIRoute = () => new Response(headersText())
