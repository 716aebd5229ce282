import type { Scene, SceneType } from '../state.ts'
import { courseScene } from './author/course.ts'
import { letterScene } from './author/letter.ts'
import { boroughScene } from './borough.ts'
import { boroughsScene } from './boroughs.ts'
import { codeScene } from './code.ts'
import { consentScene } from './consent.ts'
import { digestPartScene, digestScene } from './digest/digest.ts'
import { digestsScene } from './digest/digests.ts'
import { assistPhoneScene, assistScene } from './duty/assist.ts'
import { dutyCodeScene } from './duty/code.ts'
import { assistBoroughScene, assistCodeScene } from './duty/confirm.ts'
import { dutyScene } from './duty/duty.ts'
import { dutyOpenScene } from './duty/open.ts'
import { commentScene } from './essay/comment.ts'
import { essayScene } from './essay/essay.ts'
import { essaysScene } from './essay/essays.ts'
import { pointScene } from './essay/point.ts'
import { pointsScene } from './essay/points.ts'
import { attendScene } from './event/attend.ts'
import { callOffScene } from './event/call-off.ts'
import { composeScene } from './event/compose.ts'
import { composedScene, composePartsScene } from './event/composed.ts'
import { eventScene } from './event/event.ts'
import { eventsScene } from './event/events.ts'
import { eventsByScene } from './event/events-by.ts'
import { eventsNearScene } from './event/events-near.ts'
import { hostingScene } from './event/hosting.ts'
import { leaveScene } from './event/leave.ts'
import { opinionScene } from './event/opinion.ts'
import { eventPhotosScene } from './event/photos.ts'
import { foundScene } from './found.ts'
import { helpScene } from './help.ts'
import { languageScene } from './language.ts'
import { listScene } from './list.ts'
import { meetingCodeScene } from './meeting/code.ts'
import { conveneScene } from './meeting/convene.ts'
import { meetingHereScene } from './meeting/here.ts'
import { meetingGuideScene, meetingOffScene, meetingScene } from './meeting/meeting.ts'
import { meetingsScene } from './meeting/meetings.ts'
import { minutesScene } from './meeting/minutes.ts'
import { synthesisAlikeScene, synthesisOfScene, synthesisScene } from './meeting/synthesis.ts'
import { menuScene } from './menu.ts'
import { mineScene } from './mine.ts'
import { panelLeaveScene } from './panel/leave.ts'
import { panelScene } from './panel/panel.ts'
import { panelSayScene } from './panel/say.ts'
import { phoneScene } from './phone.ts'
import { historyScene } from './promise/history.ts'
import { unclearScene } from './promise/unclear.ts'
import { proposalScene } from './proposal.ts'
import { representsScene } from './represents.ts'
import { resultsScene } from './results/results.ts'
import type { SceneRules } from './scene.ts'
import { searchScene } from './search.ts'
import { selfSayScene } from './self/say.ts'
import { selfScene } from './self/self.ts'
import { shareScene } from './share.ts'
import { signScene } from './sign.ts'
import { signedScene } from './signed.ts'
import { announcementScene } from './staff/announcement/announcement.ts'
import { announcementsScene } from './staff/announcement/announcements.ts'
import { audienceScene } from './staff/announcement/audience.ts'
import { announcementWordsScene } from './staff/announcement/compose.ts'
import { announcementEventScene } from './staff/announcement/event.ts'
import { announcementPhotoScene } from './staff/announcement/photo.ts'
import { announcementPreviewScene } from './staff/announcement/preview.ts'
import { announcementSureScene } from './staff/announcement/sure.ts'
import { draftedScene, draftingAnswerScene } from './staff/essay/drafted.ts'
import { draftingScene } from './staff/essay/drafting.ts'
import { eventTagsScene } from './staff/event/tags.ts'
import { invalidateScene } from './staff/integrity/invalidate.ts'
import { invalidationScene } from './staff/integrity/invalidation.ts'
import { invalidationsScene } from './staff/integrity/invalidations.ts'
import { restoreScene } from './staff/integrity/restore.ts'
import { sharesScene } from './staff/integrity/shares.ts'
import { siftScene } from './staff/integrity/sift.ts'
import { siftHoursScene } from './staff/integrity/sift-hours.ts'
import { suspectScene } from './staff/integrity/suspect.ts'
import { suspectsScene } from './staff/integrity/suspects.ts'
import { enlistNameScene, enlistScene } from './staff/members/enlist.ts'
import { dismissScene, memberScene } from './staff/members/member.ts'
import { membersScene } from './staff/members/members.ts'
import { hideNoteScene, hideScene } from './staff/moderation/hide.ts'
import { mergeScene } from './staff/moderation/merge.ts'
import { moderateScene } from './staff/moderation/moderate.ts'
import { reviewScene } from './staff/moderation/review.ts'
import { reviewMergeScene } from './staff/moderation/review-merge.ts'
import { reviewNoteScene, reviewReturnScene } from './staff/moderation/review-return.ts'
import { drawScene } from './staff/panel/draw.ts'
import { waveScene } from './staff/panel/wave.ts'
import { wavesScene } from './staff/panel/waves.ts'
import { answersScene } from './staff/promise/answers.ts'
import { owedScene } from './staff/promise/owed.ts'
import { promisedScene } from './staff/promise/promised.ts'
import { publishingScene } from './staff/promise/publishing.ts'
import { standingScene } from './staff/promise/standing.ts'
import { recordScene } from './staff/record.ts'
import { shiftPlanScene } from './staff/representative/plan.ts'
import { representativeNameScene, representativePhoneScene } from './staff/representative/register.ts'
import { representativeRemoveScene, representativeScene } from './staff/representative/representative.ts'
import { representativesScene } from './staff/representative/representatives.ts'
import { countedScene } from './staff/results/counted.ts'
import { releaseScene } from './staff/results/release.ts'
import { turnoutScene } from './staff/results/turnout.ts'
import { writtenScene } from './staff/results/written.ts'
import { standProposalsScene, standSurveyScene } from './staff/stand/lock.ts'
import { standRemoveScene, standScene } from './staff/stand/stand.ts'
import { standNameScene, standsScene } from './staff/stand/stands.ts'
import { runScene } from './staff/survey/run.ts'
import { runCloseScene } from './staff/survey/run-close.ts'
import { runsScene } from './staff/survey/runs.ts'
import { teamScene } from './staff/team.ts'
import { atStandScene } from './stand/at-stand.ts'
import { answeredScene } from './survey/answered.ts'
import { doorScene } from './survey/door.ts'
import { questionScene } from './survey/question.ts'
import { recapScene, reviseScene } from './survey/recap.ts'
import { surveysScene } from './survey/surveys.ts'
import { topicsScene } from './topics.ts'
import { withdrawScene } from './withdraw.ts'
import { alikeScene } from './writing/alike.ts'
import { draftScene } from './writing/draft.ts'
import { dropScene } from './writing/drop.ts'
import { partsScene } from './writing/parts.ts'
import { retireScene } from './writing/retire.ts'
import { worksScene } from './writing/works.ts'
import { writeScene } from './writing/write.ts'

const scenes: { readonly [T in SceneType]: SceneRules<Extract<Scene, { type: T }>> } = {
  language: languageScene,
  menu: menuScene,
  topics: topicsScene,
  boroughs: boroughsScene,
  search: searchScene,
  found: foundScene,
  list: listScene,
  proposal: proposalScene,
  share: shareScene,
  consent: consentScene,
  phone: phoneScene,
  code: codeScene,
  borough: boroughScene,
  sign: signScene,
  signed: signedScene,
  withdraw: withdrawScene,
  mine: mineScene,
  self: selfScene,
  'self-say': selfSayScene,
  help: helpScene,
  panel: panelScene,
  'panel-say': panelSayScene,
  'panel-leave': panelLeaveScene,
  course: courseScene,
  letter: letterScene,
  works: worksScene,
  write: writeScene,
  alike: alikeScene,
  draft: draftScene,
  parts: partsScene,
  drop: dropScene,
  retire: retireScene,
  team: teamScene,
  members: membersScene,
  member: memberScene,
  dismiss: dismissScene,
  enlist: enlistScene,
  'enlist-name': enlistNameScene,
  record: recordScene,
  review: reviewScene,
  'review-return': reviewReturnScene,
  'review-note': reviewNoteScene,
  'review-merge': reviewMergeScene,
  moderate: moderateScene,
  hide: hideScene,
  'hide-note': hideNoteScene,
  merge: mergeScene,
  suspects: suspectsScene,
  suspect: suspectScene,
  shares: sharesScene,
  sift: siftScene,
  'sift-hours': siftHoursScene,
  invalidate: invalidateScene,
  invalidations: invalidationsScene,
  invalidation: invalidationScene,
  restore: restoreScene,
  history: historyScene,
  represents: representsScene,
  'at-stand': atStandScene,
  unclear: unclearScene,
  owed: owedScene,
  promised: promisedScene,
  standing: standingScene,
  publishing: publishingScene,
  answers: answersScene,
  announcements: announcementsScene,
  announcement: announcementScene,
  'announcement-words': announcementWordsScene,
  audience: audienceScene,
  'announcement-event': announcementEventScene,
  'announcement-photo': announcementPhotoScene,
  'announcement-preview': announcementPreviewScene,
  'announcement-sure': announcementSureScene,
  essays: essaysScene,
  essay: essayScene,
  comment: commentScene,
  points: pointsScene,
  point: pointScene,
  drafting: draftingScene,
  drafted: draftedScene,
  'drafting-answer': draftingAnswerScene,
  events: eventsScene,
  'events-by': eventsByScene,
  'events-near': eventsNearScene,
  event: eventScene,
  attend: attendScene,
  leave: leaveScene,
  hosting: hostingScene,
  compose: composeScene,
  composed: composedScene,
  'compose-parts': composePartsScene,
  'call-off': callOffScene,
  'event-photos': eventPhotosScene,
  opinion: opinionScene,
  'event-tags': eventTagsScene,
  meetings: meetingsScene,
  meeting: meetingScene,
  convene: conveneScene,
  'meeting-guide': meetingGuideScene,
  'meeting-code': meetingCodeScene,
  'meeting-here': meetingHereScene,
  'meeting-off': meetingOffScene,
  minutes: minutesScene,
  synthesis: synthesisScene,
  'synthesis-of': synthesisOfScene,
  'synthesis-alike': synthesisAlikeScene,
  digests: digestsScene,
  digest: digestScene,
  'digest-part': digestPartScene,
  stands: standsScene,
  'stand-name': standNameScene,
  stand: standScene,
  'stand-survey': standSurveyScene,
  'stand-proposals': standProposalsScene,
  'stand-remove': standRemoveScene,
  representatives: representativesScene,
  'representative-phone': representativePhoneScene,
  'representative-name': representativeNameScene,
  representative: representativeScene,
  'representative-remove': representativeRemoveScene,
  'shift-plan': shiftPlanScene,
  duty: dutyScene,
  'duty-open': dutyOpenScene,
  'duty-code': dutyCodeScene,
  assist: assistScene,
  'assist-phone': assistPhoneScene,
  'assist-code': assistCodeScene,
  'assist-borough': assistBoroughScene,
  waves: wavesScene,
  'wave-draw': drawScene,
  wave: waveScene,
  surveys: surveysScene,
  survey: doorScene,
  question: questionScene,
  recap: recapScene,
  revise: reviseScene,
  answered: answeredScene,
  runs: runsScene,
  run: runScene,
  'run-close': runCloseScene,
  results: resultsScene,
  turnout: turnoutScene,
  counted: countedScene,
  written: writtenScene,
  release: releaseScene,
}

/** The rules of the scene that a conversation is in. */
export const rulesOf = (scene: Scene): SceneRules<Scene> => scenes[scene.type] as SceneRules<Scene>
