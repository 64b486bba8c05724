import { catalogue } from '../../../../shared/messages.js';

export const t = catalogue('credit/flags', {
  burst:
    'No more than {cycles, plural, one {# cycle} other {# cycles}} documented within {minutes} minutes, and no more than {late} of reading a day reported late.',
  lateBurst: 'No more than {late} of reading a day reported late.',
  cyclesAtOnce:
    '{cycles, plural, one {# cycle was} other {# cycles were}} documented within {minutes} minutes.',
  reportedLate: '{day, date, long}: {late} of reading was reported late.',
  noBurst: 'Nothing was recorded in bulk.',
  burstRemedy: 'You can claim. The provider may ask why so much was recorded at once.',

  creditedTime: 'No more than {most}% of the active time was credited before.',
  timeCredited: '{before} of {all} was credited before.',
  creditedTimeRemedy: 'You can claim. The provider may ask how the two claims differ.',

  identity: 'The profile of {professions} has an NPI or a licence.',
  otherProfession: 'The profile says another profession.',
  hasNpi: 'It has an NPI.',
  hasLicence: 'It has a licence.',
  hasNeither: 'It has neither.',
  notRecorded: 'The claim did not record this.',
  identityRemedy:
    'You can claim. Add your NPI or a licence to your profile; the provider may ask for it.',

  impossibleDay:
    'Each day has at most {most} of reading, and at least {rest} in a row without any.',
  noSuchDay: 'No day breaks these limits.',
  dayOfReading: '{day, date, long}: {reading} of reading, and at most {rest} in a row without any.',
  impossibleDayRemedy:
    'You can claim. If a page was left open, or somebody else read in your account, leave these days out.',

  'minimum.cycles':
    'At least {least} of active reading in each cycle, and no more than {words} words a minute.',
  'minimum.article':
    'At least {least} of active reading of the article, and no more than {words} words a minute.',
  'minimum.reading':
    'At least {least} of active reading in all, and no more than {words} words a minute.',
  activeReading: '{time} of active reading.',
  littleInCycles: '{count, plural, one {# cycle} other {# cycles}} with little reading: {acts}.',
  little: 'Little reading: {acts}.',
  littleAct: '{time} where the texts take about {least}',
  moreReportedLate: 'A device that was offline reported another {late} late.',
  minimumRemedy:
    'You can claim. The provider may ask about it; time on paper or in another application does not show here.',

  quizSpeed:
    'At least {each} for each question, and {all} in all, from opening the questions to handing them in.',
  notAnswered: 'The questions have not been answered yet.',
  timeOnQuestions: '{time} on the questions.',
  openingUnknown: 'It is not known when the questions were opened.',
  answeredIn: '{count, plural, one {# question} other {# questions}} answered in {time}.',
  quizSpeedRemedy: 'You can claim. The provider may ask about it.',

  ownText:
    'Each cycle has its own question and application, not repeated from the last {days} days.',
  sameAsInClaim: 'The same {field} as in the claim of {day, date, long}.',
  sameAsInCycle: 'The same {field} as in another cycle of this claim.',
  nothingRepeated: 'Nothing is repeated.',
  ownTextRemedy: 'You can claim. If the question came up again, say what was different this time.',

  notRetracted: 'No paper has been retracted.',
  noneRetracted: 'None has.',
  retracted: 'Retracted: {papers}.',
  retractedRemedy:
    'Cite another paper, or say in your application that you know of the retraction.',

  thinText: 'At least {least} characters for {fields}.',
  longEnough: 'Long enough.',
  fieldLength: '{field}: {length, plural, one {# character} other {# characters}}',
  tooShort: '{fields}.',
  thinTextRemedy: 'You can claim. A sentence or two more makes a later audit easier.',
});
