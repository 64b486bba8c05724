import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('activities', {
  title: 'Journal articles with credit',
  lead: 'An accredited provider chose these articles in advance. Read one, answer its questions, evaluate it and claim your credit.',
  searchArticles: 'Search the articles',
  search: 'Search',
  nothingOpen:
    'No articles are open for credit now. You can claim credit for your own reading under <link>Credits</link>.',
  nothingFound: 'No open articles contain all of these words. <link>Show all articles</link>.',
  openUntil: 'Open until {day, date, medium}',
  evaluated: 'Passed and evaluated',
  toEvaluate: 'Passed, not evaluated yet',
  noAttemptsLeft: 'No attempts left',
  notPassedYet: 'Not passed yet',

  paperTitle: 'You can earn credit for this article',
  paperActivity:
    '<link>{title}</link>. Up to {credits} from {provider}, for {count, plural, one {# question} other {# questions}}.',

  article: 'Journal article with credit',
  loadingFailed: 'The activity could not be loaded',
  notFound: 'Activity not found',
  whyNotFound:
    'The address may be mistyped, or the activity may not be released yet. <link>See the open articles</link>.',
  allArticles: 'All articles with credit',
  retracted: 'This paper has been retracted',
  doNotRely: 'Do not base care on it. The provider may retire the activity.',
  demonstration:
    'This is a demonstration: the paper and its questions are invented, and claims for it earn no real credit.',
  assessment: 'Assessment',
  beforeStart:
    'Read the article first. The time from opening the questions to submitting your answers is recorded. Your answers are saved in this browser until you submit them.',
  start: 'Start the assessment',
  tryAgain: 'Try again',
  beforeAgain:
    'Read the article once more before you answer again. You will be asked every question again.',
  answerAgain: 'Answer again',

  terms: 'The article and its terms',
  creditOffered: 'Up to {credits}',
  accreditedProvider: '{provider}, accredited by {accreditor}',
  noJournal: 'Journal not known',
  readArticle: 'Read the article',
  questions: 'Questions',
  questionCount:
    '{count, plural, one {#, with one right answer} other {#, with one right answer each}}',
  toPass: 'To pass',
  passMark: '{needed} of {count, plural, one {# question} other {# questions}} right ({percent}%)',
  attempts: 'Attempts',
  unlimited: 'As many as you need',
  attemptsLeft: '{left} of {allowed} left',
  passedAfter: 'Passed; {count, plural, one {# attempt} other {# attempts}} made',
  open: 'Open',
  topics: 'Topics',

  answered: '{answered} of {count} answered',
  question: '{number}. {text}',
  answerFirst:
    '{count, plural, one {Answer # more question first.} other {Answer # more questions first.}}',
  submit: 'Submit the answers',
  submitting: 'Submitting the answers',

  attempt: 'Attempt {number}, submitted on {at}.',
  passed: 'Passed',
  passedWith: 'Passed: {right} of {count} right',
  passStands:
    'By the corrected answer key, {right} of {count} are right. Your pass stands: the error was the provider’s, not yours.',
  notPassed: 'Not passed: {needed} of {count} right answers needed',
  notPassedWith: 'Not passed: {right} of {count} right, {needed} needed',
  rightAnswersShown: 'You have no attempts left, so the right answers are shown below.',
  rightAnswersLater:
    'You will see which answers were right when you pass or have no attempts left.',
  scoreLater:
    'You will see how many answers were right, and which ones, when you pass or have no attempts left.',
  regraded: 'Regraded on {at} because the provider corrected the answer key.',
  regradedWhy: 'Regraded on {at} because the provider corrected the answer key: {reason}',
  yourCredit: 'Your credit',
  mayClaim: 'You have passed and evaluated this activity. It can give up to {credits}.',
  claim: 'Claim credit',
  yourAnswers: 'Your answers',
  score: '{right} of {count} right',
  withdrawn: 'Withdrawn by the provider: every answer counts as right',
  right: 'Right',
  wrong: 'Wrong',
  yourAnswer: 'Your answer',
  rightAnswer: 'Right answer',
  why: 'Why',
  noAnswer: 'No answer',

  evaluation: 'Evaluate this activity',
  evaluationLead:
    'This is the last step before you claim. The provider reads your evaluation without your name.',
  relevance: 'How relevant is it to your practice?',
  'relevance.1': '1 (not at all)',
  'relevance.5': '5 (very)',
  changesPractice: 'Will it change your practice?',
  change: 'What will you do differently?',
  bias: 'Did you see any commercial bias?',
  biasDescription: 'Where did you see it?',
  'agreement.1': '1 (disagree)',
  'agreement.5': '5 (agree)',
  yes: 'Yes',
  no: 'No',
  needsRelevance: 'Rate how relevant it is to your practice first.',
  needsChangesPractice: 'Answer whether it will change your practice first.',
  needsChange: 'Describe what you will do differently first.',
  needsBias: 'Answer whether you saw any commercial bias first.',
  needsBiasDescription: 'Describe where you saw the bias first.',
  needsRating: 'Rate this statement first: {statement}',
  send: 'Send the evaluation',
  sending: 'Sending the evaluation',
  thanks: 'Thank you. You can claim your credit now.',
});
