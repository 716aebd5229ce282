import type { None } from '../catalogue.ts'

/** A standing panel: who joins, who is drawn, and how it answers. */
export interface Panel {
  'menu.panel': None
  'menu.resume-panel': None
  'panel.why': { name: string; days: number; year: number }
  'panel.none': None
  'panel.join': None
  'panel.joined': { number: number }
  'panel.member': { name: string; number: number }
  'panel.said': { age: string; gender: string; borough: string }
  'panel.year': { count: number }
  'panel.waits': { title: string }
  'panel.begun': { title: string }
  'panel.finished': { title: string }
  'panel.over': { title: string }
  'panel.age': None
  'panel.gender': None
  'panel.borough': None
  'panel.leave': None
  'panel.noted': None
  'panel.ask-age': None
  'panel.ask-gender': None
  'panel.ask-borough': None
  'panel.step': { place: number }
  'panel.decline': None
  'panel.unsaid': None
  'panel.18-29': None
  'panel.30-44': None
  'panel.45-59': None
  'panel.60+': None
  'panel.woman': None
  'panel.man': None
  'panel.other': None
  'panel.others': None
  'panel.leave-ask': None
  'panel.leave-yes': None
  'panel.stay': None
  'panel.stayed': None
  'panel.left': None
  'panel.postponed': None
  'panel.not-yours': None

  'notice.invited': { title: string; questions: number }
  'notice.invited-again': { title: string; questions: number }
  'notice.begin': None
  'notice.not-now': None
  'link.not-now': { words: string }
  'link.not-now-words': { id: string }

  'team.panel': None
  'waves.title': { name: string; members: number }
  'waves.no-surveys': { panel: string }
  'waves.choose': None
  'waves.item': { number: number; title: string; invited: number; finished: number }
  'waves.survey': { title: string }
  'waves.wave': { number: number }
  'draw.size': { title: string; available: number; members: number; days: number; year: number }
  'draw.not-a-size': { most: number }
  'draw.nobody': None
  'draw.changed': None
  'draw.plan': { wave: number; title: string; invited: number; available: number }
  'draw.row': { category: string; invited: number; members: number; census: number }
  'draw.row-unsaid': { category: string; invited: number; members: number }
  'draw.commitment': { commitment: string }
  'draw.yes': None
  'draw.no': None
  'draw.not-yet': None
  'draw.done': { invited: number }
  'wave.title': { number: number; title: string; day: string }
  'wave.counts': { invited: number; begun: number; finished: number; part: number }
  'wave.row': { category: string; invited: number; begun: number; finished: number; part: number }
  'wave.worth': { people: number }
  'wave.no-answers': None
  'wave.margins': { unweighted: number; weighted: number; effect: number; effective: number }
  'wave.few': { effect: number; effective: number }
  'wave.unfit': None
  'wave.off': { points: number }
  'wave.trimmed': { people: number; most: number }
  'wave.missing': { categories: string }
}
