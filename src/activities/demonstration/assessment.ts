import type { NewActivity } from '../domain/activity-errors.js';

/** The key of the demonstration paper that the demonstration activity is about. */
export const demonstrationPaperKey = '001';

/** Questions on the invented text of that paper; their answers stand in it. */
export const demonstrationAssessment: Omit<NewActivity, 'paperId' | 'releasedOn' | 'expiresOn'> = {
  title: 'Demonstration activity: nurse-led follow-up of blood pressure',
  objective:
    'After reading, you can tell what a nurse-led clinic with home measurements did to blood pressure in this invented trial, for whom it says nothing, and what you would want to know before acting on it.',
  designatedMaximum: '1.00',
  passPercent: 80,
  attemptsAllowed: 3,
  questions: [
    {
      text: 'After 12 months, by how much did systolic pressure differ between nurse-led follow-up and usual care?',
      choices: [
        'It was 1.8 mm Hg lower with usual care',
        'It was 7.6 mm Hg lower with nurse-led follow-up',
        'It was 20 mm Hg lower with nurse-led follow-up',
        'There was no difference that the trial could show',
      ],
      right: 1,
      rationale:
        'The means were 137 and 145 mm Hg; the adjusted difference was -7.6 mm Hg, with a 95% confidence interval from -9.4 to -5.8.',
    },
    {
      text: 'What happened to falls?',
      choices: [
        'They were about as frequent in both groups',
        'They doubled with nurse-led follow-up',
        'They were not recorded',
      ],
      right: 0,
      rationale:
        'Falls were a safety outcome and happened to 11.2% with nurse-led follow-up and to 11.9% with usual care.',
    },
    {
      text: 'For which of these people does the trial say nothing?',
      choices: [
        'People above the age of 80 years',
        'People with diabetes',
        'People with severe kidney disease',
        'People who live alone',
      ],
      right: 2,
      rationale:
        'The agreed table of doses left out people with severe kidney disease. The effect was the same above and below 80 years; a fifth had diabetes, and one in three lived alone.',
    },
    {
      text: 'Which worry did people name most often about measuring at home, and what made it rarer?',
      choices: [
        'Pain from the cuff; a larger cuff',
        'Worry after a single high reading; writing down averages only',
        'The cost of the cuff; a loan from the practice',
      ],
      right: 1,
      rationale:
        'The commonest complaint was worry after a single high reading. It became rarer once nurses asked people to write down averages only.',
    },
    {
      text: 'Which weakness could make the difference between the groups look larger than it is?',
      choices: [
        'Assessors knew the group of each participant',
        'The primary outcome was changed after the trial',
        'People who measure at home may behave differently because they are looked at',
      ],
      right: 2,
      rationale:
        'Neither nurses nor participants could be kept from knowing their group, and being looked at changes behaviour. The assessors did not know the group.',
    },
  ],
  evaluationItems: ['The questions were about what matters in the article.'],
};
