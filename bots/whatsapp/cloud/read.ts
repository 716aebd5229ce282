import { isBusinessScopedUserId } from '@kapso/whatsapp-cloud-api'
import { z } from 'zod'
import type { AttachmentKind } from '../../../core/input.ts'
import { isPhotoType } from '../../../core/photo.ts'
import type { Content, Received, Sender, StatusUpdate } from '../transport.ts'
import { failureOf } from './fault.ts'

/** What a delivery of the webhook holds for us. */
export interface Delivered {
  /** In the order of their times; within one second as Meta put them. */
  messages: Received[]
  statuses: StatusUpdate[]
  /** Codes of what Meta says of the account itself. */
  errors: number[]
}

/** What is not in the expected form counts as absent: Meta adds fields and kinds at any time. */
const text = z.string().min(1).optional().catch(undefined)
const list = z.array(z.unknown()).catch([])
const number = z.number().optional().catch(undefined)
const part = <S extends z.ZodRawShape>(shape: S) => z.object(shape).optional().catch(undefined)

const Envelope = z.object({ object: text, entry: list })
const Entry = z.object({ changes: list })
const Change = z.object({
  field: z.literal('messages'),
  value: z.object({
    metadata: z.object({ phone_number_id: z.string() }),
    contacts: list,
    messages: list,
    statuses: list,
    errors: list,
  }),
})
const Contact = z.object({ wa_id: text, user_id: text })
const Message = z.object({
  id: z.string().min(1),
  from: text,
  from_user_id: text,
  group_id: text,
  recipient_type: text,
  timestamp: z.coerce.number().optional().catch(undefined),
  type: z.string().catch('unknown'),
  text: part({ body: text }),
  interactive: part({ button_reply: part({ id: text }), list_reply: part({ id: text }) }),
  button: part({ payload: text }),
  location: part({ latitude: number, longitude: number }),
  image: part({ id: text }),
  document: part({ id: text, mime_type: text }),
  contacts: list,
  unsupported: part({ type: text }),
})
type Message = z.infer<typeof Message>
const Card = z.object({ phones: list })
const Phone = z.object({ phone: text, wa_id: text })
const Status = z.object({
  id: z.string().min(1),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  timestamp: z.coerce.number(),
  recipient_type: text,
  errors: list,
})
const Problem = z.object({ code: z.number() })

/** Those of a list that have the form. */
function fitting<T>(form: z.ZodType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const read = form.safeParse(value)
    return read.success ? [read.data] : []
  })
}

/**
 * Reads a delivery of the webhook. Pure.
 *
 * @param body As JSON gave it.
 * @param phoneId The number that is ours: others of the same app may share the webhook.
 */
export function readDelivery(body: unknown, phoneId: string): Delivered {
  const [envelope] = fitting(Envelope, [body])
  const entries = envelope?.object === 'whatsapp_business_account' ? fitting(Entry, envelope.entry) : []
  const values = entries
    .flatMap(({ changes }) => fitting(Change, changes))
    .map(({ value }) => value)
    .filter(({ metadata }) => metadata.phone_number_id === phoneId)
  const messages = values.flatMap((value) =>
    fitting(Message, value.messages).map((message) => ({ message, contacts: value.contacts })),
  )
  return {
    messages: inTime(messages).flatMap(({ message, contacts }) => readMessage(message, contacts) ?? []),
    statuses: values.flatMap(({ statuses }) =>
      fitting(Status, statuses).flatMap((one) => readStatus(one) ?? []),
    ),
    errors: values.flatMap(({ errors }) => fitting(Problem, errors).map(({ code }) => code)),
  }
}

/** By time where that is known; one without stays beside the one before it. */
function inTime<T extends { message: Message }>(messages: readonly T[]): T[] {
  let last = 0
  const timed = messages.map((one) => {
    last = one.message.timestamp ?? last
    return { one, at: last }
  })
  return timed.sort((a, b) => a.at - b.at).map(({ one }) => one)
}

function readMessage(message: Message, contacts: readonly unknown[]): Received | undefined {
  if (message.group_id !== undefined || message.recipient_type === 'group') return undefined
  const from = readSender(message, contacts)
  const content = readContent(message)
  return from && content && { id: message.id, from, content }
}

/**
 * The number may be missing, and so may the business-scoped user id. A contact of the delivery adds what it knows only
 * where it is surely the sender's.
 */
function readSender({ from, from_user_id: user }: Message, contacts: readonly unknown[]): Sender | undefined {
  const number = numberOf(from)
  // Some deliveries carry the id in the number's place.
  const opaque = user ?? (from !== undefined && isBusinessScopedUserId(from) ? from : undefined)
  const all = fitting(Contact, contacts)
  const own =
    all.find(({ user_id }) => opaque !== undefined && user_id === opaque) ??
    all.find(({ wa_id, user_id }) => number !== undefined && wa_id === number && (!opaque || !user_id)) ??
    (all.length === 1 && !number && !opaque ? all[0] : undefined)
  const sender = { number: number ?? numberOf(own?.wa_id), opaque: opaque ?? own?.user_id }
  return sender.number === undefined && sender.opaque === undefined ? undefined : sender
}

const numberOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^\d{5,20}$/.test(value) ? value : undefined

const attachments: Readonly<Record<string, AttachmentKind>> = {
  video: 'video',
  audio: 'voice',
  voice: 'voice',
  sticker: 'sticker',
}

/** Kinds in which nobody says anything to us: signs on earlier messages, and news of the platform. */
const silent: ReadonlySet<string> = new Set([
  'reaction',
  'system',
  'edit',
  'revoke',
  'pin',
  'keep_in_chat',
  'poll_update',
  'request_welcome',
])

const other: Content = { type: 'attachment', kind: 'other' }

function readContent(message: Message): Content | undefined {
  const { type } = message
  if (silent.has(type)) return undefined
  switch (type) {
    case 'text':
      return message.text?.body === undefined ? other : { type: 'text', text: message.text.body }
    case 'interactive':
      return pressed(message.interactive?.button_reply?.id ?? message.interactive?.list_reply?.id)
    case 'button':
      return pressed(message.button?.payload)
    case 'image':
      return photo(message.image?.id)
    case 'document': {
      const { id, mime_type: type } = message.document ?? {}
      if (!type?.startsWith('image/')) return { type: 'attachment', kind: 'file' }
      return photo(isPhotoType(type) ? id : undefined)
    }
    case 'location':
      return readLocation(message)
    case 'contacts':
      return readCard(message)
    case 'unsupported':
      return silent.has(message.unsupported?.type ?? '') ? undefined : other
    default: {
      const kind = Object.hasOwn(attachments, type) ? attachments[type] : undefined
      return kind === undefined ? other : { type: 'attachment', kind }
    }
  }
}

const pressed = (id: string | undefined): Content => (id === undefined ? other : { type: 'pressed', id })

const photo = (file: string | undefined): Content => ({
  type: 'attachment',
  kind: 'photo',
  ...(file !== undefined && { file }),
})

function readLocation({ location }: Message): Content {
  const { latitude, longitude } = location ?? {}
  if (latitude === undefined || Math.abs(latitude) > 90) return other
  if (longitude === undefined || Math.abs(longitude) > 180) return other
  return { type: 'location', latitude, longitude }
}

/** The first phone of the cards. `wa_id` is the same number as WhatsApp writes it, without the plus sign. */
function readCard({ contacts }: Message): Content {
  const phones = fitting(Card, contacts).flatMap((card) => fitting(Phone, card.phones))
  for (const { phone, wa_id } of phones) {
    const number = numberOf(wa_id)
    if (number !== undefined) return { type: 'contact', phone: `+${number}` }
    if (phone !== undefined) return { type: 'contact', phone }
  }
  return other
}

function readStatus({
  id,
  status,
  timestamp,
  recipient_type,
  errors,
}: z.infer<typeof Status>): StatusUpdate | undefined {
  if (recipient_type === 'group' || !Number.isFinite(timestamp)) return undefined
  const at = timestamp * 1_000
  if (status !== 'failed') return { id, status, at }
  return { id, status, at, failure: failureOf(fitting(Problem, errors)[0]?.code) }
}
