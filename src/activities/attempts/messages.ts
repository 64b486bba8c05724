import { catalogue } from '../../shared/messages.js';

export const t = catalogue('activities/attempts', {
  notPassed: 'Pass the assessment first. Then you can evaluate the activity.',
  alreadyEvaluated:
    'You have already evaluated this activity, and your evaluation cannot be changed.',
  attemptsUsed:
    'You submitted another attempt in the meantime, and it was the last one that the provider allows. This one was not saved.',
  passedMeanwhile:
    'You submitted another attempt in the meantime and passed. That one counts, and this one was not saved.',
  notGraded:
    'The attempt was not saved because its answers do not match the questions. Answer every question once, then submit your answers again.',
  notEvaluated:
    'The evaluation was not saved because it is incomplete. Fill in the fields listed below.',
});
