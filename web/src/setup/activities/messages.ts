import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('setup/activities', {
  title: 'Activities',
  lead: 'Journal articles that you designate for credit, each with an assessment. The questions of an activity are final, but you can retire an activity or end it earlier.',
  designate: 'Designate an article',
  allActivities: 'All activities',
  none: 'You haven’t designated any articles yet. Choose an article and write questions about it; learners can then earn credit with it.',

  activity: 'Activity',
  article: 'Article',
  state: 'State',
  'state.coming': 'Upcoming',
  'state.open': 'Open',
  'state.expired': 'Expired',
  'state.retired': 'Retired',
  open: 'Open',
  openDays: '{from, date, medium} to {to, date, medium}',
  topics: 'Topics',
  maximumCredit: 'Maximum credit',
  passed: 'Passed',
  passedOf: '{passed} of {learners}',
  retracted: 'This article has since been retracted.',

  passMark: 'Pass mark',
  passTerms:
    '{percent}% of {questions, plural, one {# question} other {# questions}}, in {attempts, plural, =0 {any number of attempts} one {one attempt} other {up to # attempts}}',

  results: 'Results',
  resultsNone: 'No learner has attempted it yet',
  resultsSoFar:
    '{passed} of {learners, plural, one {# learner} other {# learners}} passed ({share, number, percent}), in {attempts, plural, one {# attempt} other {# attempts}}',

  // The form
  newLead:
    'Learners rely on what you enter here. Once you have created the activity, you can only correct its answer key, end it earlier or retire it.',
  correctedTitle: '{title} (corrected)',
  titleField: 'Title',
  objective: 'Objective',
  objectiveHint: 'What a learner can do after reading the article',
  opensOn: 'Opens on',
  lastDay: 'Last day',
  lastDayHint: 'At most three years after it opens',
  maximumCreditHint: 'A multiple of 0.25',
  passMarkField: 'Pass mark, in percent of right answers',
  attempts: 'Attempts',
  attemptsHint: 'Leave empty for any number of attempts',
  topicsHint:
    'Tick only what the article is mainly about. Licensing boards ask for credit on these topics, and credit from this activity will count towards them.',
  questions: 'Questions',
  questionsOf: '{count} of at most 30',
  addQuestion: 'Add a question',
  ratedStatements: 'Statements to rate',
  ratedStatementsHint:
    'Up to five, one per line. Learners are always asked about relevance, change of practice and bias.',
  preview: 'Preview the activity',
  create: 'Create the activity',
  creating: 'Creating the activity',
  created: 'The activity was created',

  findHint: 'Words, an author, a PMID or a DOI',
  find: 'Find an article',
  chooseAnother: 'Choose another article',
  chooseOne: 'Choose an article:',
  noneFound: 'No articles match. Try fewer words.',
  choose: 'Choose',
  chooseTitle: 'Choose {title}',

  questionNumber: 'Question {number}',
  question: 'Question',
  choiceNumber: 'Choice {number}',
  right: 'Right',
  addChoice: 'Add a choice',
  remove: 'Remove',
  removeChoice: 'Remove choice {number}',
  removeQuestion: 'Remove question {number}',
  rationale: 'Why it is right',
  rationaleHint: 'Learners can read this once they have passed or used all attempts',

  noTitle: 'No title yet',
  previewTerms:
    '<credit>Up to {credits}</credit>. {percent}% of {questions, plural, one {# question} other {# questions}} right to pass, in {attempts, plural, =0 {any number of attempts} one {one attempt} other {up to # attempts}}. Open from {from} to {to}.',
  questionText: '{number}. {text}',

  // One activity
  failed: 'The activity could not be loaded',
  notFound: 'Activity not found',
  seeYours: 'See <link>the activities of your provider</link>.',
  overAttempts: 'over {count, plural, one {# attempt} other {# attempts}}',
  notAnswered: 'Nobody has answered this question yet.',
  shareRight: '{share, number, percent} right: {right} of {answered}',
  questionWithdrawn: 'Withdrawn: every answer counts as right.',
  evaluations: 'Evaluations',
  notEvaluated: 'No learner has evaluated this activity yet. Learners can do so after they pass.',
  evaluated:
    'Average relevance: {relevance} of 5. {changing, plural, one {# learner} other {# learners}} will change their practice; {bias, plural, =0 {nobody} other {#}} saw commercial bias.',
  changes: 'What learners will do differently',
  biasDescriptions: 'Where learners saw bias',

  change: 'Change or end this activity',
  changeLead:
    'Its questions, pass mark and credit are final because learners relied on them. You can correct a wrong answer key under each question. To change anything else, make a copy, then retire this activity.',
  copy: 'Make a copy',
  endEarlier: 'End the activity earlier',
  chooseEarlierDay: 'Choose a day before the current last day.',
  endsEarlier: 'The activity now ends earlier',
  retire: 'Retire the activity',
  retireTitle: 'Retire this activity?',
  retireConsequence:
    'Learners can’t make any new attempts. Those who have passed can still evaluate the activity and claim credit. You can’t undo this.',
  reason: 'Reason',
  enterReason: 'Enter a reason of at least 10 characters.',
  keepOpen: 'Keep it open',
  retired: 'The activity was retired',

  // The answer key
  correctKey: 'Correct the answer key<hidden> of question {number}</hidden>',
  correctKeyTitle: 'Correct the answer key of question {number}',
  stillRegrading: 'Attempts are still being regraded.',
  rightAnswers: 'Right answers',
  withdrawQuestion: 'Withdraw the question',
  withdrawQuestionNote:
    'Every answer then counts as right, and the number needed to pass stays the same.',
  correctionReason: 'Reason for the correction',
  correctionReasonHint:
    'Learners whose attempts are regraded can read this once they have passed or used all attempts.',
  cancel: 'Cancel',
  correctAndRegrade: 'Correct and regrade',
  chooseRight: 'Choose at least one right answer.',
  chooseOther: 'Choose different right answers from the current ones.',
  countingAttempts: 'Counting the attempts…',
  wouldDiffer:
    '{changed} of {attempts, plural, one {# attempt} other {# attempts}} would be graded differently ({learners, plural, one {# learner} other {# learners}}).',
  wouldPass:
    '{count, plural, =0 {Nobody who failed would pass.} one {# learner who failed would pass and be told.} other {# learners who failed would pass and be told.}}',
  passesStand:
    '{count, plural, one {# learner who passed would not pass by this answer key. The pass stands, because the error was yours; claims that rest on it are flagged.} other {# learners who passed would not pass by this answer key. Their passes stand, because the error was yours; claims that rest on them are flagged.}}',
  corrected: 'The answer key was corrected',

  corrections: 'Corrections of the answer key',
  correctionWithdrawn: 'Question {number} was withdrawn; every answer counts as right.',
  correctionRight:
    'Question {number}: {choices} {count, plural, one {counts} other {each count}} as right.',
  regrading: 'Regrading is still under way.',
  regraded:
    '{when}. {attempts, plural, one {# attempt} other {# attempts}} regraded, {changed} changed; {passed, plural, one {# learner} other {# learners}} passed as a result{stands, plural, =0 {} one {, and # earlier pass stands} other {, and # earlier passes stand}}.',
  seeClaims: 'See the claims that rest on the earlier answer key',
});
