import type { Catalogue } from './catalogue.ts'
import { es as everyday } from './everyday/es.ts'
import { es as finding } from './finding/es.ts'
import { es as history } from './history/es.ts'
import type { Messages } from './messages.ts'
import { es as promises } from './promise/es.ts'
import { es as staff } from './staff/es.ts'
import { es as survey } from './survey/es.ts'
import { es as writing } from './writing/es.ts'

export const es: Catalogue<Messages> = {
  ...everyday,
  ...finding,
  ...history,
  ...promises,
  ...staff,
  ...survey,
  ...writing,
}
