import type { None } from '../catalogue.ts'

/** What staff say to many at once: as it is read, and as it is written, sent and watched. */
export interface Announcements {
  'announcement.text': { about: string; words: string }
  'announcement.card': { title: string; when: string; place: string }
  'announcement.to-event': None
  'announcement.event': None
  'announcement.which-event': None
  'announcement.no-event': None
  'announcement.photo': None
  'announcement.see-photo': None
  'announcement.with-photo': { words: string }
  'announcement.photo-coming': None
  'announcement.photo-unfit': None
  'announcement.photo-unsaid': None
  'announcement.photo-send': None
  'announcement.photo-describe': { most: number }
  'announcement.photo-do-another': None
  'announcement.photo-do-words': None
  'announcement.photo-do-without': None
  'announcement.without-event': None
  'announcement.about-events': None
  'announcement.about-progress': None
  'announcement.about-surveys': None
  'announcement.about-news': None
  'announcement.no-events': None
  'announcement.no-progress': None
  'announcement.no-surveys': None
  'announcement.no-news': None
  'announcement.off-events': None
  'announcement.off-progress': None
  'announcement.off-surveys': None
  'announcement.off-news': None
  'announcement.on-events': None
  'announcement.on-progress': None
  'announcement.on-surveys': None
  'announcement.on-news': None
  'announcement.unsubscribed': { about: string; words: string }
  'announcement.subscribed': { about: string }
  'link.unsubscribe': { words: string }
  'link.announcement': { id: string }
  'team.announcements': None
  'announcements.title': None
  'announcements.item': { id: string; about: string; what: string; words: string }
  'announcements.write': None
  'announcements.open': { id: string }
  'announcement.is-writing': None
  'announcement.is-tested': None
  'announcement.is-waiting': None
  'announcement.is-approved': None
  'announcement.is-sending': None
  'announcement.is-paused': None
  'announcement.is-cancelled': None
  'announcement.sheet': { id: string; what: string; people: string; audience: string }
  'announcement.is-sent': None
  'announcement.reaches': { people: number; channels: string; end: string }
  'announcement.reaches-nobody': None
  'announcement.on-channel': { channel: string; count: number }
  'announcement.test-first': None
  'announcement.bar': { bar: string; percent: number; done: number; total: number }
  'announcement.sent': { count: number }
  'announcement.delivered': { count: number }
  'announcement.unwanted': { count: number }
  'announcement.blocked': { count: number }
  'announcement.failed': { count: number }
  'announcement.unknown': { count: number }
  'announcement.held': { count: number }
  'announcement.do-test': None
  'announcement.do-send': None
  'announcement.ask': None
  'announcement.do-approve': None
  'announcement.do-return': None
  'announcement.do-reclaim': None
  'announcement.do-pause': None
  'announcement.do-resume': None
  'announcement.do-cancel': None
  'announcement.do-retry-failed': None
  'announcement.do-retry-unknown': None
  'announcement.do-drop': None
  'announcement.words': None
  'announcement.audience': None
  'announcement.kind': None
  'announcement.preview': None
  'announcement.look': None
  'announcement.done-test': None
  'announcement.done-send': None
  'announcement.done-approve': None
  'announcement.done-return': None
  'announcement.done-reclaim': None
  'announcement.done-pause': None
  'announcement.done-resume': None
  'announcement.done-cancel': None
  'announcement.done-retry-failed': None
  'announcement.done-retry-unknown': None
  'announcement.done-drop': None
  'announcement.asked': None
  'announcement.late': None
  'announcement.gone': None
  'announcement.sure-send': { audience: string }
  'announcement.sure-ask': { audience: string }
  'announcement.sure-cancel': None
  'announcement.sure-retry-unknown': None
  'announcement.sure-drop': None
  'announcement.why': { most: number }
  'announcement.news-waiting': { name: string }
  'announcement.news-approved': { id: string; name: string }
  'announcement.news-returned': { id: string; name: string; note: string }
  'announcement.news-sent': { id: string }
  'announcement.open': None
  'announcement.board': { id: string; what: string }
  'act.announcement': { id: string }
  'act.composed': None
  'act.tested': None
  'act.submitted': None
  'act.announced': None
  'act.reclaimed': None
  'act.paused': None
  'act.resumed': None
  'act.cancelled': None
  'act.retried': None
  'act.dropped': None
  'act.people': { count: number }
  'compose.kind': None
  'compose.es': { most: number }
  'compose.en': { most: number }
  'compose.without': None
  'audience.ask': None
  'audience.all': None
  'audience.by-borough': None
  'audience.by-topic': None
  'audience.by-signers': None
  'audience.by-registered': None
  'audience.by-channel': None
  'audience.borough': None
  'audience.topic': None
  'audience.signers': None
  'audience.panel': None
  'audience.registered': None
  'audience.channel': None
  'audience.no-proposal': None
  'audience.none': None
  'audience.all-of': { city: string }
  'audience.borough-of': { borough: string }
  'audience.topic-of': { topic: string }
  'audience.signers-of': { title: string }
  'audience.registered-of': { title: string }
  'audience.panel-of': None
  'audience.channel-of': { channel: string }
  'preview.telegram': None
  'preview.whatsapp': None
  'preview.web': None
  'preview.terminal': None
}
