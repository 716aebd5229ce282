import type { MeetingAsks } from '../../core/ask/meeting.ts'
import type { Answers } from '../asker.ts'
import { meetingAttend, meetingCode, meetingScan } from './attend.ts'
import { meetingBegin, meetingEnd, meetingMove, meetingRegister, meetingSave } from './convene.ts'
import { minutesAdd, minutesRemove, minutesSend } from './minutes.ts'
import { meeting, meetings } from './read.ts'

export const meetingAnswers: Answers<MeetingAsks> = {
  meetings,
  meeting,
  'meeting-begin': meetingBegin,
  'meeting-save': meetingSave,
  'meeting-register': meetingRegister,
  'meeting-move': meetingMove,
  'meeting-end': meetingEnd,
  'meeting-code': meetingCode,
  'meeting-scan': meetingScan,
  'meeting-attend': meetingAttend,
  'minutes-add': minutesAdd,
  'minutes-remove': minutesRemove,
  'minutes-send': minutesSend,
}
