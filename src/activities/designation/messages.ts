import { catalogue } from '../../shared/messages.js';

export const t = catalogue('activities/designation', {
  notSaved:
    'The activity was not saved, but nothing you entered was lost. Fix the fields listed below.',
  sameTitle: 'is already the title of another of your activities',
  titleTaken:
    'You already have an activity "{title}". Give this one another title, or retire the other one first.',
  noPaper: 'is not a paper in this library',
  retracted: 'is a paper that has been retracted',
  alreadyRetired: 'The activity has already been retired. Nothing was changed.',
  retired: 'The activity has been retired, so its last day can no longer be changed.',
  notEarlier: 'must be earlier than the current last day, because learners rely on that day',
  tooEarly: 'must not be in the past or before the release; retire the activity instead',
  lastDay: 'Nothing was changed: the last day {error}.',
});
