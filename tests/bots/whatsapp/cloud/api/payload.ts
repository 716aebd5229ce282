import { badValue, GraphError, invalid, missing } from './error.ts'

export type Json = Record<string, unknown>

/** A message as it was asked for, after everything in it was found to be right. */
export interface Asked {
  /** Digits. */
  to: string | undefined
  /** A business-scoped user id. */
  recipient: string | undefined
  type: string
  /** The words over or beside everything else. */
  words: string
  /** Reply buttons and rows, in order. */
  choices: { id: string; title: string; description?: string; type: 'button_reply' | 'list_reply' }[]
  /** Id of an uploaded file. */
  media: string | undefined
  fileName: string | undefined
  template: { name: string; language: string; parameters: string[] } | undefined
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function object(from: Json, name: string): Json {
  const value = from[name]
  if (value === undefined) throw missing(name)
  if (!isJson(value)) throw badValue(`Parameter '${name}' must be a JSON object.`)
  return value
}

function words(from: Json, name: string, most: number, path = name): string {
  const value = from[name]
  if (value === undefined || value === '') throw missing(path)
  if (typeof value !== 'string') throw badValue(`Parameter '${path}' must be a string.`)
  if (value.length > most) throw badValue(`Parameter value: ${path} must be at most ${most} characters long.`)
  return value
}

const optional = (from: Json, name: string, most: number, path = name): string =>
  from[name] === undefined ? '' : words(from, name, most, path)

function array(from: Json, name: string, most: number): Json[] {
  const value = from[name]
  if (!Array.isArray(value) || value.length === 0) throw missing(name)
  if (value.length > most) throw badValue(`Parameter '${name}': at most ${most} are allowed.`)
  if (!value.every(isJson)) throw badValue(`Parameter '${name}' must hold JSON objects.`)
  return value
}

function unique(name: string, values: readonly string[]): void {
  if (new Set(values).size < values.length) throw badValue(`Duplicated ${name}`)
}

/** Checks the body of POST /{phone}/messages as Meta does. Error: GraphError. */
export function readMessage(body: unknown): Asked {
  if (!isJson(body)) throw invalid('The request body must be a JSON object.')
  if (body.messaging_product !== 'whatsapp') throw missing('messaging_product')
  const { to, recipient } = body
  if (to === undefined && recipient === undefined) throw missing('to')
  const type = typeof body.type === 'string' ? body.type : 'text'
  const asked: Asked = {
    to: typeof to === 'string' ? to.replaceAll(/[+\s()-]/g, '') : undefined,
    recipient: typeof recipient === 'string' ? recipient : undefined,
    type,
    words: '',
    choices: [],
    media: undefined,
    fileName: undefined,
    template: undefined,
  }
  const content = object(body, type)
  switch (type) {
    case 'text':
      return { ...asked, words: words(content, 'body', 4096, "text['body']") }
    case 'image':
      return {
        ...asked,
        media: words(content, 'id', 100),
        words: optional(content, 'caption', 1024, "image['caption']"),
      }
    case 'document':
      return {
        ...asked,
        media: words(content, 'id', 100),
        words: optional(content, 'caption', 1024, "document['caption']"),
        fileName: optional(content, 'filename', 240),
      }
    case 'interactive':
      return { ...asked, ...readInteractive(content) }
    case 'template':
      return { ...asked, ...readTemplate(content) }
    default:
      throw new GraphError(400, 131051, 'Unsupported message type', `Type '${type}' is not supported.`)
  }
}

function readInteractive(content: Json): Pick<Asked, 'words' | 'choices' | 'media'> {
  const action = object(content, 'action')
  const body = object(content, 'body')
  if (content.type === 'button') {
    const header = content.header === undefined ? undefined : object(content, 'header')
    const media = header === undefined ? undefined : words(object(header, 'image'), 'id', 100)
    const choices = array(action, 'buttons', 3).map((button) => {
      const reply = object(button, 'reply')
      return {
        type: 'button_reply' as const,
        id: words(reply, 'id', 256),
        title: words(reply, 'title', 20, 'Button title'),
      }
    })
    unique(
      'button ids',
      choices.map(({ id }) => id),
    )
    unique(
      'title',
      choices.map(({ title }) => title),
    )
    return { words: words(body, 'text', 1024, "interactive['body']['text']"), choices, media }
  }
  if (content.type === 'location_request_message') {
    if (JSON.stringify(action) !== '{"name":"send_location"}')
      throw badValue("Parameter 'action' is not valid.")
    return { words: words(body, 'text', 1024, "interactive['body']['text']"), choices: [], media: undefined }
  }
  if (content.type !== 'list') throw badValue("Parameter 'interactive.type' is not valid.")
  words(action, 'button', 20, "interactive['action']['button']")
  const choices = array(action, 'sections', 10).flatMap((section) =>
    array(section, 'rows', 10).map((row) => ({
      type: 'list_reply' as const,
      id: words(row, 'id', 200),
      title: words(row, 'title', 24, 'Row title'),
      ...(row.description !== undefined && { description: words(row, 'description', 72, 'Row description') }),
    })),
  )
  if (choices.length > 10) throw badValue('Total row count exceed max allowed count: 10')
  unique(
    'row id',
    choices.map(({ id }) => id),
  )
  return { words: words(body, 'text', 4096, "interactive['body']['text']"), choices, media: undefined }
}

function readTemplate(content: Json): Pick<Asked, 'words' | 'template'> {
  const name = words(content, 'name', 512)
  const language = words(object(content, 'language'), 'code', 10)
  const components = content.components === undefined ? [] : array(content, 'components', 10)
  const parameters = components
    .filter(({ type }) => type === 'body')
    .flatMap((component) => array(component, 'parameters', 50))
    .map((parameter) => words(parameter, 'text', 1024))
  if (parameters.some((parameter) => /[\n\t]| {5}/.test(parameter))) {
    throw invalid('Param text cannot have new-line/tab characters or more than 4 consecutive spaces')
  }
  return { words: [name, ...parameters].join(' · '), template: { name, language, parameters } }
}
