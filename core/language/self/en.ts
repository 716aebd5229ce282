import type { Catalogue } from '../catalogue.ts'
import type { Self } from './messages.ts'

export const en: Catalogue<Self> = {
  'menu.self': 'About me',
  'self.said':
    '<b>About me</b>\n\nBorough: {borough}\nAge: {age}\nGender: {gender}\n\nAge and gender are optional. They are only published added up with those of others, to see whom signatures represent; if you are in the panel, they make the draw fair too.',
  'self.elsewhere': 'outside {city}',
  'self.age': 'My age',
  'self.gender': 'My gender',
  'self.delete': 'Delete age and gender',
  'self.deleted': 'I deleted your age and your gender.',
  'self.why':
    'Two optional questions, asked once, to see whom signatures represent. Yours counts all the same if you do not answer.',
  'self.declined': 'That is fine.',
  'self.thanks': 'Thank you, noted. You can change or delete it in “About me”.',
  'self.next': 'Is there anything else you want to do with this proposal?',
}
