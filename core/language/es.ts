import { es as analysis } from './analysis/es.ts'
import { es as announcement } from './announcement/es.ts'
import { es as answering } from './answering/es.ts'
import { es as author } from './author/es.ts'
import type { Catalogue } from './catalogue.ts'
import { es as digest } from './digest/es.ts'
import { es as essay } from './essay/es.ts'
import { es as essayFile } from './essay-file/es.ts'
import { es as event } from './event/es.ts'
import { es as everyday } from './everyday/es.ts'
import { es as finding } from './finding/es.ts'
import { es as history } from './history/es.ts'
import { es as integrity } from './integrity/es.ts'
import { es as meeting } from './meeting/es.ts'
import type { Messages } from './messages.ts'
import { es as moderation } from './moderation/es.ts'
import { es as panel } from './panel/es.ts'
import { es as promise } from './promise/es.ts'
import { es as representation } from './representation/es.ts'
import { es as representative } from './representative/es.ts'
import { es as results } from './results/es.ts'
import { es as self } from './self/es.ts'
import { es as sharing } from './sharing/es.ts'
import { es as staff } from './staff/es.ts'
import { es as stand } from './stand/es.ts'
import { es as survey } from './survey/es.ts'
import { es as surveyLife } from './survey-life/es.ts'
import { es as team } from './team/es.ts'
import { es as writing } from './writing/es.ts'

export const es: Catalogue<Messages> = {
  ...analysis,
  ...announcement,
  ...digest,
  ...essay,
  ...essayFile,
  ...event,
  ...answering,
  ...everyday,
  ...author,
  ...finding,
  ...history,
  ...integrity,
  ...meeting,
  ...moderation,
  ...panel,
  ...promise,
  ...representation,
  ...representative,
  ...results,
  ...self,
  ...sharing,
  ...staff,
  ...stand,
  ...survey,
  ...surveyLife,
  ...team,
  ...writing,
}
