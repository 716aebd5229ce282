import type { Browser, Page } from 'puppeteer'
import whatsapp from 'whatsapp-web.js'
import { spareUs } from './in-page.ts'
import type { Opening, Raw } from './protocol.ts'
import { KeptSession } from './session.ts'

export type Client = InstanceType<typeof whatsapp.Client>

export function newClient(opening: Opening, opened: (browser: Browser, page: Page) => void): Client {
  const { folder, chromium, args, page, pairPhone, codeEvery, pageTimeout } = opening
  const client = new whatsapp.Client({
    authStrategy: new KeptSession(folder, () => {
      if (client.pupBrowser && client.pupPage) opened(client.pupBrowser, client.pupPage)
    }),
    authTimeoutMs: pageTimeout,
    evalOnNewDoc: spareUs,
    // Without a pinned page nothing is read from, or written to, the folder where the process was started.
    webVersionCache: page
      ? { type: 'local', path: page.folder, strict: true }
      : ({ type: 'none' } as { type: 'none' }),
    ...(page && { webVersion: page.version }),
    ...(pairPhone && {
      pairWithPhoneNumber: { phoneNumber: pairPhone, showNotification: true, intervalMs: codeEvery },
    }),
    puppeteer: {
      executablePath: chromium,
      args,
      headless: true,
      defaultViewport: null,
      // No port that others on this machine could reach; and Chromium ends when we do.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    },
  })
  return client
}

const worded = new Set(['chat', 'vcard', 'buttons_response', 'list_response', 'template_button_reply'])

/** A message of the library's event, in the few fields that matter. */
export function rawOf(message: whatsapp.Message): Raw {
  const { id, type, location } = message
  const { mimetype } = message.rawData as { mimetype?: unknown }
  return {
    id: id.id,
    chat: id.remote,
    fromMe: id.fromMe,
    broadcast: Boolean(message.broadcast || message.isStatus),
    at: message.timestamp,
    type,
    text: worded.has(type) ? message.body : '',
    ...(typeof mimetype === 'string' && { mime: mimetype }),
    ...(location && { latitude: Number(location.latitude), longitude: Number(location.longitude) }),
  }
}
