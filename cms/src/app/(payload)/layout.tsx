import { RootLayout, handleServerFunctions } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import config from '../../payload.config.ts'
import { refuseScheduling } from '../../publishing/schedule/refuse-scheduling.ts'
import { importMap } from './admin/importMap.js'
import '@payloadcms/next/css'
import './look.css'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  const serverFunctions = { 'schedule-publish': refuseScheduling }
  return handleServerFunctions({ ...args, config, importMap, serverFunctions })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
