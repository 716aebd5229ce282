import type { None } from '../catalogue.ts'

/** What anybody may read who browses, proves a phone and signs. */
export interface Everyday {
  'welcome.choose': { city: string }
  'welcome.ready': { city: string }

  'language.name': None
  'language.chosen': None
  'language.ask': None

  'menu.title': None
  'menu.search': None
  'menu.most-signed': None
  'menu.newest': None
  'menu.nearest': None
  'menu.topics': None
  'menu.mine': None
  'menu.borough': None
  'menu.language': None
  'menu.help': None
  'menu.notices': None
  'menu.resume': { title: string }

  'nav.menu': None
  'nav.back': None
  'nav.next': None
  'nav.previous': None
  'nav.more-choices': None
  'nav.earlier-choices': None
  'choose.ask': None
  'choose.open': None

  'list.most-signed': { page: number }
  'list.newest': { page: number }
  'list.nearest': { page: number }
  'list.shelf': { name: string; page: number }
  'list.item': { place: number; title: string; count: number }
  'list.item-missing': { place: number; title: string; count: number; missing: number; tier: number }
  'list.empty': None
  'list.farthest': None
  'search.ask': None
  'search.none': None
  'found.title': { count: number; page: number }
  'found.many': { count: number; page: number }
  'topics.title': None
  'topics.boroughs': None
  'boroughs.title': None
  'shelf.item': { name: string; count: number }
  'shelf.crowded': { name: string; count: number }

  'proposal.card': {
    title: string
    author: string
    topic: string
    place: string
    problem: string
    change: string
  }
  'proposal.whole-city': None
  'proposal.count': { count: number }
  'proposal.to-go': { missing: number; tier: number; promise: string }
  'proposal.all-tiers': None
  'proposal.closed': None
  'proposal.you-signed': None
  'proposal.receipt': { receipt: string }
  'proposal.gone': None
  'proposal.sign': None
  'proposal.withdraw': None
  'proposal.follow': None
  'proposal.unfollow': None
  'proposal.followed': None
  'proposal.unfollowed': None
  'picture.alternative': { title: string; count: number }
  'picture.alternative-next': { title: string; count: number; missing: number; tier: number }

  'consent.text': None
  'consent.text-chat': None
  'consent.accept': None
  'consent.share': None
  'consent.decline': None
  'consent.declined': None
  'consent.later': None

  'phone.ask': None
  'phone.unreadable': None
  'phone.not-a-line': None
  'phone.not-yours': None
  'phone.use-button': None
  'phone.limited': { minutes: number }
  'code.ask': { hint: string; minutes: number }
  'code.wrong': { tries: number }
  'code.spent': None
  'code.expired': None
  'code.again': None
  'proof.done': None

  'borough.ask': None
  'borough.elsewhere': { city: string }
  'borough.set': { borough: string }
  'borough.set-elsewhere': { city: string }

  'confirm.sign': { title: string; borough: string }
  'confirm.sign-elsewhere': { title: string; city: string }
  'confirm.yes-sign': None
  'confirm.withdraw': { title: string }
  'confirm.yes-withdraw': None
  'confirm.no': None
  'confirm.kept': None
  'sign.received': None
  'sign.already': { title: string }
  'withdraw.received': None
  'withdraw.nothing': None

  'mine.title': { count: number }
  'mine.none': None
  'mine.unproven': None

  'help.text': { buttons: 'yes' | 'no' }

  'link.proposal': { id: number }
  'link.open': { id: number }

  'stop.done': None
  'notices.on': None

  'answer.already': None
  'answer.not-understood': None
  'answer.options': { count: number; buttons: 'yes' | 'no' }
  'answer.menu': None
  'answer.attachment': {
    kind: 'voice' | 'sticker' | 'photo' | 'video' | 'file' | 'location' | 'contact' | 'other'
  }
  'answer.lost': None

  'notice.signed': { title: string; count: number }
  'notice.signed-next': { title: string; count: number; missing: number; tier: number }
  'notice.receipt': { receipt: string }
  'notice.already-signed': { title: string }
  'notice.closed': { title: string }
  'notice.withdrawn': { title: string; count: number }
  'notice.tier-author': { title: string; at: number; promise: string }
  'notice.tier-follower': { title: string; at: number; promise: string }
  'notice.health': {
    channel: string
    state: 'pairing' | 'unpaired' | 'reconnecting' | 'broken' | 'silent' | 'ready'
  }
  'notice.read': None

  'command.menu': None
  'command.language': None
  'command.help': None
  'command.stop': None
  'command.about': { city: string }

  'code.message': { code: string; minutes: number }
}
