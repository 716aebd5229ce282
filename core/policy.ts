/** The numbers that people meet. Times in milliseconds unless the name says otherwise. */
export const policy = {
  /** Proposals on one page of a list: what fits a small phone without scrolling far. */
  pageSize: 5,
  /** Proposals that one list leads through. Nobody pages so far, and what was shown is kept with the conversation. */
  farthest: 500,
  /** Proposals of which a chat remembers that they were read. Whoever reads more is offered the first ones again. */
  remembered: 1_000,
  /** From this many on, how many proposals a topic or a borough has is not counted. */
  crowded: 100,
  search: {
    /** Proposals that a search finds at most: who wants more is better served by other words. */
    found: 50,
    /** Characters; what is longer is a message, not a search. */
    longest: 120,
    words: 10,
  },
  /** What authors are told and may send. */
  author: {
    /** Hours of the city in which they are told of progress; what comes later belongs to the next day. */
    daily: { from: 10, until: 21 },
    /** Proposals of which one message tells. */
    told: 5,
    /** From which hour on Monday, and until which of any day, they are shown the week before. */
    weekly: { from: 9, until: 21 },
    /** What the picture of a proposal's course shows: days while it is newer than so many, else weeks. */
    course: { days: 14, weeks: 8 },
    /** Places named with their signatures: the first few, none of fewer people. */
    places: { most: 5, least: 5 },
    /** A message to those who signed: characters, and one of a proposal in so many days. */
    letter: { least: 10, most: 600, days: 7 },
  },
  /** Hours of the city in which people are written to who did not ask; the database's `waking` keeps to the same. */
  awake: { from: 8, until: 21 },
  announcement: {
    /** Characters: with all around it, it fits one message of every channel, a picture's caption and a template too. */
    least: 10,
    most: 700,
    /** Characters of what is said of its photo, and bytes of it at most: WhatsApp takes 5 MB. */
    photoWords: 200,
    photoBytes: 5_000_000,
    /** An announcement to more people takes a second person. */
    alone: 500,
    /** On one page of a list. */
    page: 5,
    /** How often its progress is shown anew, at most. Milliseconds. */
    shownEvery: 5_000,
  },
  /** A standing panel. */
  panel: {
    /** Nobody is drawn again within so many days, nor more often in a year. */
    rest: 21,
    yearly: 8,
    /** Days after which who did not begin is reminded, once. */
    reminder: 4,
    /** Days after which an invitation without an answer counts as one, when it is decided who is invited more. */
    settled: 7,
    /** Nobody's answer counts as more than so many, nor as less than that part of one. */
    heaviest: 5,
    /** How fewer people than so many answer is not shown, nor what their answers are worth. */
    least: 5,
    /** Sizes of a draw that are offered, and the largest. */
    sizes: [100, 300, 1_000],
    largest: 20_000,
    /** Invitations that a member is shown, and draws that staff are. */
    shown: 5,
  },
  /** Photos that residents send. */
  photo: {
    bytes: 5 * 1024 * 1024,
    /** Of one chat in a day. */
    daily: 20,
    /** Those that come so soon after one were sent with it, where the platform does not say. */
    together: 10_000,
  },
  survey: {
    /** Seconds that reading a question and answering it takes, roughly. */
    secondsEach: 16,
    /** Characters of each question and answer that are read over, of a page of them, and of a label. */
    recap: { question: 90, answer: 200, page: 950, label: 60 },
  },
  events: {
    /** Of one resident: events that are not sent, and that wait or are to come. */
    drafts: 3,
    open: 5,
    /** Hours that one takes at most, and places that it has. */
    hours: 48,
    /** After its end, in milliseconds, host and people are asked how it was. */
    after: 30 * 60_000,
    /** What somebody says of it, in characters; how many of these staff read at once; an article, in characters. */
    opinion: { least: 2, most: 200 },
    opinions: 8,
    article: { least: 2, most: 60 },
    /** Of what came of one. */
    photos: 3,
    capacity: 100_000,
  },
  /** Meetings that residents convene. */
  meetings: {
    /** People: fewer do not count in what all meetings say, and more are another meeting. */
    least: 10,
    most: 30,
    /** Of one resident: begun, or to come. */
    open: 3,
    /** From so long before its start, in milliseconds, and for so many hours after it, people say that they are there. */
    before: 30 * 60_000,
    hours: 5,
    /** For which a code is shown; it is taken for as long again. Milliseconds. */
    code: 2 * 60_000,
    /** After its start, in milliseconds, who convened it is asked what came of it. */
    after: 3 * 60 * 60_000,
    /** Agreements, or disagreements, of one question, and of all together: a whole report is one message. */
    points: 3,
    all: 15,
    /** Of each, in characters. */
    point: { least: 8, most: 140 },
    /** Questions of a process, and characters of one. */
    questions: 6,
    question: 140,
    /** How alike two points must be to be counted as one, 0 to 1, letter by letter in threes. */
    likeness: 0.45,
    /** What most say of one question, and the words that most use of it, that are shown at once. */
    synthesis: { page: 6, words: 12 },
  },
  essay: {
    /** Of a file: sections, and characters of a title, of a summary in plain words, and of a section's text. */
    sections: 40,
    title: 120,
    summary: 300,
    text: 3_000,
    /** What somebody says of a section, in characters, and how often one may in a day. */
    comment: { least: 4, most: 400 },
    daily: 12,
    /** On one page of what is said, and others who say it alike that are shown in their own words. */
    page: 4,
    alike: 3,
    /** How alike the words must be, 0 to 1, letter by letter in threes. */
    likeness: 0.45,
    /** What the drafting group answers, and what of a comment or a difference fits a notice or a line. Characters. */
    answer: 600,
    excerpt: { notice: 500, line: 160, label: 60 },
    /** Essays of which a chat remembers how far they were read. */
    remembered: 10,
  },
  /** What the drafting group is told of a week. */
  digest: {
    /** Of each part, those that are told of; of the others how many there are. */
    each: 8,
    /** Of each part, those that a message begins with. */
    first: 3,
    /** Days ahead of which it says what comes due. */
    ahead: 7,
    /** On one page of a list. */
    page: 6,
    /** What of conclusions or of a question fits a line. Characters. */
    excerpt: 160,
    /** Weeks that are made up, at most, where no worker ran. */
    missed: 8,
  },
  history: {
    /** Entries on one page: what staff write may be long. */
    page: 3,
  },
  /** What staff publish. Characters. */
  published: { words: 600, name: 120, place: 160, link: 250 },
  /** What somebody to whom it is not clear finds missing: characters, and how many staff read at once. */
  unclear: { words: 300, page: 8 },
  /** Of one author. */
  writing: {
    /** Drafts that are not sent. */
    drafts: 3,
    /** Proposals sent in `days`; to send one again that was returned is not another. */
    sent: 3,
    days: 7,
    /** Proposals open for signatures, with those that wait to be. */
    open: 5,
    /** Proposals with a title alike that are shown to who begins one. */
    alike: 3,
    /** Characters of why a proposal is retired. */
    reason: { least: 5, most: 200 },
  },
  /** What grows old, such as a code, is shown anew so often, and for so long while nobody does anything. Milliseconds. */
  renewal: { every: 60_000, lasts: 30 * 60_000 },
  /** Of those who gather signatures in the street. */
  shift: {
    /** What the code of a representative opened came of it for so long, in milliseconds. */
    codeLeads: 30 * 60_000,
    /** Codes that may be asked for, to each person who may be helped: numbers are mistyped, and messages lost. */
    codesEach: 3,
    /** Hours that one lasts at most, and people who may be helped in it. */
    hours: 14,
    most: 500,
    /**
     * Staff look at a shift in which so many numbers never confirmed, where they are that part of all, or so many
     * whatever part they are.
     */
    doubtful: { least: 5, part: 0.5, most: 15 },
    /** Days for which one that is over is shown. */
    shownDays: 2,
  },
  stand: {
    /** For which a link that makes a device a stand holds. */
    linkMinutes: 15,
    /** Proposals that one stand is there for: what fits a first screen. */
    proposals: 6,
    /** Answers given while a survey was open are taken for so many days after it closed. */
    graceDays: 7,
  },
  /** Who left a survey half-way is reminded once, between so many hours, when it is open for so many more. */
  unfinished: { after: 48, until: 14 * 24, left: 24 },
  /** Whom signatures represent, and how far people went. */
  representation: {
    /** Seconds for which a count of a proposal, and one of the whole city, is good. What is of few is as of results. */
    every: 10 * 60,
    pyramid: 60 * 60,
  },
  /** What is told of the answers to a survey. */
  results: {
    /** Nothing of fewer people is told to the public. */
    smallest: 5,
    /** Open answers of which staff read a page, and questions after which people stopped that they are shown. */
    written: 6,
    stops: 5,
  },
  /** Days after which what was needed for a while only is forgotten; everybody reads them on the public page. */
  kept: {
    notices: 7,
    /** Ids of messages that were sent. */
    deliveries: 30,
    /** That a code was asked for. */
    codes: 2,
    /** Messages of the chat page. */
    page: 30,
    /** Chats in which nobody said anything. */
    unused: 1,
    /** To whom an announcement was sent, counted from its end. */
    recipients: 30,
  },
  /** Steps that 'back' can undo. */
  trail: 12,
  /** Inputs not understood, in a row, before the menu is offered. */
  misses: 2,
  team: {
    /** Longest name of somebody of the team, in characters. */
    name: 60,
    /** Acts of staff on one page. */
    acts: 8,
    /** Minutes for which a code for the team's page holds. */
    code: 5,
    /** Minutes after which whoever does nothing there is signed out, and after which everybody is. */
    session: { idle: 20, longest: 12 * 60 },
  },
  review: {
    /** Nobody else is shown what somebody of the team has before them, for so long after they last touched it. */
    claim: 15 * 60_000,
    /** Longest note to an author, or reason in one's own words, in characters. */
    note: 400,
    /** Moderators are told that something waits, not more often than this. */
    toldEvery: 60 * 60_000,
  },
  code: {
    digits: 6,
    minutes: 10,
    tries: 5,
    /** New codes for one number. */
    perNumber: { count: 3, minutes: 15 },
    /** A stranger who tries all day has 50 guesses among a million. */
    perNumberDaily: { count: 10, minutes: 24 * 60 },
    /** New codes for one client (a browser's address, a terminal). A stand serves a queue of people. */
    perClient: { count: 20, minutes: 15 },
  },
  /** An hour of which staff are told: so many signatures at least, and more than so many times the median hour of late. */
  burst: { days: 14, least: 50, times: 5, shown: 5 },
  /** Channels, stands, countries or boroughs of which staff are shown how many signatures came from each. */
  shares: 8,
  /** Characters of the reason for which signatures do not count. */
  reason: { least: 10, most: 200 },
  /**
   * More than this many identical texts to one chat in this time is a loop with another bot. Of the different ones
   * said last, `texts` are counted.
   */
  echo: { times: 20, within: 5 * 60_000, texts: 8 },
} as const
