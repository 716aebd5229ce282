export interface Model {
  name: string
  table: string
  columns: { name: string; type: string; nullable: boolean; defaulted: boolean }[]
  /** 'primary (a, b)', 'unique (a)', 'to table (a)', the last with ' cascade' where deletion passes on. */
  keys: string[]
}

/** PostgreSQL's own names of the types that Prisma's scalars are kept in. */
const types: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Boolean: 'bool',
  Bytes: 'bytea',
  Json: 'jsonb',
  DateTime: 'timestamptz',
}

interface Field {
  name: string
  column: string
  type: string
  /** '?', '[]' or nothing. */
  mark: string
  rest: string
}

/** Reads the models of a Prisma schema: as much of the language as this one uses. */
export function readModels(schema: string): Model[] {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    lines: body.split('\n').map((line) => line.trim()),
  }))
  const tableOf = new Map(blocks.map(({ name, lines }) => [name, mapped(lines.join('\n'), '@@map') ?? name]))
  return blocks.map(({ name, lines }) => {
    const fields = lines.flatMap(readField)
    const column = (field: string) => fields.find((one) => one.name === field)?.column ?? field
    const list = (names: string | undefined) =>
      (names ?? '')
        .split(',')
        .map((field) => column(field.trim()))
        .join(', ')
    const keys = [
      ...fields.flatMap((field) => [
        ...(/@id\b/.test(field.rest) ? [`primary (${field.column})`] : []),
        ...(/@unique\b/.test(field.rest) ? [`unique (${field.column})`] : []),
      ]),
      ...lines.flatMap((line) => {
        const whole = /^@@(id|unique)\(\[([^\]]*)\]/.exec(line)
        return whole ? [`${whole[1] === 'id' ? 'primary' : 'unique'} (${list(whole[2])})`] : []
      }),
      ...fields.flatMap(({ type, rest }) => {
        const relation = /@relation\((?:"\w+", )?fields: \[([^\]]*)\]/.exec(rest)
        const cascade = rest.includes('onDelete: Cascade') ? ' cascade' : ''
        return relation ? [`to ${tableOf.get(type)} (${list(relation[1])})${cascade}`] : []
      }),
    ]
    const columns = fields
      .filter(({ type }) => !tableOf.has(type))
      .map(({ column, type, mark, rest }) => ({
        name: column,
        type: rest.includes('@db.Date')
          ? 'date'
          : rest.includes('@db.Uuid')
            ? 'uuid'
            : (unsupported(type, rest) ??
              `${mark === '[]' ? '_' : ''}${types[type] ?? `unknown type ${type}`}`),
        nullable: mark === '?',
        defaulted: rest.includes('@default('),
      }))
    return { name, table: tableOf.get(name) ?? name, columns, keys }
  })
}

function readField(line: string): Field[] {
  const field = /^(\w+)\s+(\w+)(\?|\[\])?(.*)$/.exec(line)
  if (!field) return []
  const [, name = '', type = '', mark = '', rest = ''] = field
  return [{ name, column: mapped(rest, '@map') ?? name, type, mark, rest }]
}

/** The name of a type that Prisma itself has no word for. */
const unsupported = (type: string, rest: string): string | undefined =>
  type === 'Unsupported' ? /^\("(\w+)"\)/.exec(rest)?.[1] : undefined

const mapped = (text: string, attribute: '@map' | '@@map'): string | undefined =>
  new RegExp(`(?<!@)${attribute}\\("(\\w+)"\\)`).exec(text)?.[1]
