import { catalogue } from '../../../../shared/messages.js';

export const t = catalogue('credit/conditions', {
  'provider.by': 'The provider is accredited by {bodies} on the day of the activity.',
  'provider.any': 'The provider is accredited.',
  'accredited.full': '{provider} is accredited by {body}.',
  'accredited.provisional': '{provider} is provisionally accredited by {body}.',
  'accredited.probation': '{provider} is accredited by {body}, on probation.',
  accreditedByNobody: '{provider} was not accredited on the day of the activity.',
  accreditedByAnother: '{provider} was accredited by {body} on the day of the activity.',
  tellProvider:
    'If this is wrong, tell the provider. The operator of this server records who accredits it.',
  otherwiseParticipation: 'A provider that is not accredited gives a certificate of participation.',
  demonstration: 'A demonstration provider shows how claiming works and awards no credit.',
  isDemonstration: '{provider} is a demonstration, so no credit is awarded.',
  participation: 'The claim is for a certificate of participation, without credit.',

  eligible: '{professions} receive the credit.',
  eligibleWithDegree: '{professions} with one of the degrees {degrees} receive the credit.',
  othersParticipate: 'Everyone else receives a certificate of participation.',
  profile: 'Your profile says {profession}, {degree}.',
  profileWithoutDegree: 'Your profile says {profession}, without a degree.',
  correctProfile: 'If this is not your profession and degree, correct your profile.',

  offered: 'Completed from {from, date, long} to {to, date, long}, while it is offered.',
  offeredFrom: 'Completed on or after {from, date, long}, when it was first offered.',
  notCompleted: 'Not completed yet.',
  completed: 'Completed on {day, date, long}.',
  completedBefore: 'Completed on {day, date, long}, before it was offered.',
  completedAfter: 'Completed on {day, date, long}, after it closed.',
  chooseOffered: 'Choose an option that was offered on that day.',

  noWindow: 'There is no time limit for documenting or claiming.',
  documentWithin:
    'Each activity is documented within {days, plural, one {# day} other {# days}} of its beginning.',
  claimWithin:
    'Each activity is claimed within {days, plural, one {# day} other {# days}} of its beginning.',
  documentAndClaimWithin:
    'Each activity is documented within {document, plural, one {# day} other {# days}} of its beginning and claimed within {claim, plural, one {# day} other {# days}} of its beginning.',
  couldDocument: 'It could be documented until {day, date, long}.',
  documentedLate: 'It was documented on {day, date, long}, after the last day, {last, date, long}.',
  couldClaim: 'It could be claimed until {day, date, long}.',
  leaveOutLate: 'Leave out what is too late, and claim the rest.',
  allLate: 'This one is too late. Choose another option, or claim your next ones in time.',
  inTime: 'In time.',
  inTimeUntil: 'In time: the last day is {day, date, long}.',
  'closing.documentBy': 'Document it by {day, date, long}.',
  'closing.claimBy': 'Claim it by {day, date, long}.',

  allPapers: 'All papers qualify.',
  leftOut:
    '{out, plural, one {It does} other {They do}} not count. {left, plural, one {# paper is} other {# papers are}} left.',

  anySource: 'Papers from any source count.',
  listed: 'Papers listed in {indexes} count.',
  journals: 'Papers from {journals} count.',
  listedOrJournals: 'Papers listed in {indexes} or from {journals} count.',
  notFrom: 'Papers from {journals} do not count.',
  notAhead: 'Papers ahead of print do not count.',
  isFrom: '{paper} is from {journal}, which does not count.',
  isAhead: '{paper} is still ahead of print.',
  isNotListed: '{paper} is not listed in {indexes}.',
  isNotFrom: '{paper} is not from {journals}.',
  chooseSource: 'Choose a paper from a source that counts.',

  yearsOld:
    'Published no more than {years, plural, one {# year} other {# years}} before the day of the claim.',
  monthsOld:
    'Published no more than {months, plural, one {# month} other {# months}} before the day of the claim.',
  noPublicationDate: '{paper} has no known date of publication.',
  publishedBy: '{paper} was published on or before {day, date, long}.',
  chooseYounger: 'Choose a paper published on or after {day, date, long}.',

  once: '{of, select, papers {A paper} activity {An activity} other {A question}} is credited once.',
  onceWithin:
    '{of, select, papers {A paper} activity {An activity} other {A question}} is credited once within {days} days.',
  onceOfAKind:
    '{of, select, papers {A paper} activity {An activity} other {A question}} is credited once, for one kind of activity only.',
  onceOfAKindWithin:
    '{of, select, papers {A paper} activity {An activity} other {A question}} is credited once within {days} days, for one kind of activity only.',
  wasCredited: '{title} was credited on {day, date, long}.',
  notCreditedBefore: 'It has not been credited before.',
  chooseNew: 'Choose papers that have not been credited before.',
  creditStands: 'That credit stands. Choose another article.',
  noQuestionRepeated: 'No question is repeated.',
  questionClaimed: '{question} was claimed before.',
  writeWhatIsNew: 'Write what is new about the question this time, or leave this cycle out.',

  noArticle: 'No article was chosen.',
  chooseArticle: 'Choose an article with its assessment.',
  askProvider: 'Ask the provider, whose administrator sets up the assessment.',
  passAny:
    'The answers to the questions about the article reach the provider’s pass mark. The pass mark is shown before the start.',
  passAnyInAttempts:
    'The answers to the questions about the article reach the provider’s pass mark, in at most {attempts, plural, one {# attempt} other {# attempts}}. The pass mark is shown before the start.',
  pass: 'At least {mark}% of the questions about the article are answered correctly. The pass mark is shown before the start.',
  passInAttempts:
    'At least {mark}% of the questions about the article are answered correctly, in at most {attempts, plural, one {# attempt} other {# attempts}}. The pass mark is shown before the start.',
  tooFewQuestions:
    'The assessment has {count, plural, one {# question} other {# questions}}; at least {least} are required.',
  passMarkTooLow: 'The pass mark of this article is {mark}%; at least {least}% is required.',
  tooManyAttempts:
    'This article allows {attempts, plural, one {# attempt} other {# attempts}}; the rule allows at most {most}.',
  attemptsWithoutEnd: 'This article does not limit the attempts; the rule allows at most {most}.',
  notAnswered: 'The questions have not been answered yet.',
  answer: 'Answer the questions.',
  answerAgain: 'Answer the questions again.',
  answerAgainLeft:
    'Answer the questions again. You have {left, plural, one {# attempt} other {# attempts}} left.',
  noAttemptLeft: 'No attempt is left. Choose another article.',
  passedAfter: 'Passed after {attempts, plural, one {# attempt} other {# attempts}}.',
  notPassed: 'Not passed.',
  passed: '{correct} of {count, plural, one {# question} other {# questions}} right: passed.',
  passedByEarlierKey:
    '{correct} of {count, plural, one {# question} other {# questions}} right: passed. By the answer key, which the provider has corrected since, {later} are right. The pass stands.',
  claimAnyway: 'You can claim. The error was the provider’s.',

  eachCycleIncludes: 'Each cycle includes {fields}.',
  claimIncludes: 'The claim includes {fields}.',
  'field.question': 'the clinical question',
  'field.sources': 'at least one source',
  'field.application': 'the application to practice',
  'field.evaluation': 'the evaluation',
  'field.reflection': 'the reflection',
  fieldOfLength: '{field} (at least {least} characters)',
  nothingMissing: 'Nothing is missing.',
  missing: 'Still missing: {fields}.',
  missingFrom: 'Still missing from {cycle}: {fields}.',
  tooShort: '{field}: {length, plural, one {# character} other {# characters}} of {least}.',
  tooShortIn:
    '{field} of {cycle}: {length, plural, one {# character} other {# characters}} of {least}.',
  writeMore: 'Write at least {least} characters for the {field}.',
  evaluateArticle: 'Evaluate the article on its own page, then claim.',
  cycleWithoutQuestion: 'a cycle without a question',
});
