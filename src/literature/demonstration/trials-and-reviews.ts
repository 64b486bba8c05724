import type { DemonstrationPaper } from './demonstration-paper.js';

export const trialsAndReviews: readonly DemonstrationPaper[] = [
  {
    key: '001',
    title:
      'Nurse-led follow-up and blood pressure control in older adults: a demonstration randomised trial',
    kind: 'Randomized Controlled Trial',
    journal: 'Lectern Demonstration Journal of Primary Care',
    published: '2026-03-12',
    volume: '4',
    pages: '101-110',
    authors: [
      ['Rowan', 'Alderwood'],
      ['Linden', 'Marigold'],
      ['Sorrel', 'Ashgrove'],
    ],
    mesh: ['Hypertension', 'Blood Pressure', 'Primary Health Care', 'Aged', 'Nurse Practitioners'],
    keywords: ['hypertension', 'nurse-led care', 'older adults'],
    abstract: [
      [
        'Background',
        'This is an invented paper of the Lectern demonstration library; no patient was studied and nothing in it should guide care. Blood pressure stays above target in many older adults, and short visits leave little room to adjust treatment. We asked whether a nurse-led clinic with home measurements improves control without more falls.',
      ],
      [
        'Methods',
        'In 24 imaginary practices, 1,204 people aged 65 years or more with a seated systolic pressure of at least 150 mm Hg were assigned at random to nurse-led follow-up or to usual care. Nurses taught home measurement, reviewed seven-day averages every four weeks and changed doses along an agreed table; a physician was consulted for any symptom of low pressure. The primary outcome was the difference in systolic pressure at 12 months. Falls, fainting, kidney function and the number of medicines were recorded as safety outcomes. Assessors did not know the group.',
      ],
      [
        'Results',
        'At 12 months the mean systolic pressure was 137 mm Hg with nurse-led follow-up and 145 mm Hg with usual care (adjusted difference -7.6 mm Hg, 95% confidence interval -9.4 to -5.8). Control below 140 mm Hg was reached by 61% and 42%. The effect was the same above and below the age of 80 years. Falls happened to 11.2% and 11.9%, fainting to 1.8% and 1.5%. Participants of the clinic took on average 0.4 more medicines and made 1.3 fewer visits to a physician.',
      ],
      [
        'Conclusions',
        'In this demonstration, a nurse-led clinic with home measurements lowered blood pressure by an amount that would matter, without more falls. The finding would need a real trial before anybody acts on it. Readers may ask which of its parts, the measurements, the table of doses or the time to talk, did the work.',
      ],
    ],
  },
  {
    key: '002',
    title:
      'Stepwise inhaled treatment in adults with mild asthma: a demonstration systematic review',
    kind: 'Systematic Review',
    journal: 'Lectern Demonstration Reviews',
    published: '2026-01',
    volume: '9',
    pages: '1-24',
    authors: [
      ['Juniper', 'Fernsby'],
      ['Hazel', 'Thornfield'],
    ],
    mesh: ['Asthma', 'Administration, Inhalation', 'Adult', 'Disease Exacerbation'],
    keywords: ['asthma', 'inhaled treatment', 'exacerbation'],
    abstract: [
      [
        'Question',
        'This review is invented for the Lectern demonstration library. It asks whether adults with mild asthma have fewer severe exacerbations when a combined inhaler is used as needed than when a reliever alone is used, and whether a daily low dose adds to it.',
      ],
      [
        'Search and selection',
        'We describe a search of three imaginary databases to the end of 2025 without limits of language. Two reviewers chose trials of at least 24 weeks in people aged 18 years or more whose asthma was controlled or partly controlled on a reliever. Fourteen trials with 9,318 participants were included; four were judged to be at high risk of bias because many participants left early.',
      ],
      [
        'Findings',
        'Severe exacerbations were about half as frequent with the combined inhaler as with a reliever alone (rate ratio 0.52, 95% confidence interval 0.43 to 0.63; eleven trials; moderate certainty). A daily low dose had a similar effect on exacerbations (rate ratio 0.97 against the combined inhaler as needed, 0.81 to 1.16), gave slightly better symptom scores, a difference smaller than most people would notice, and used about four times as much inhaled steroid over a year. Results did not depend on the blood eosinophil count in the five trials that reported it. Hoarseness and oral thrush were uncommon in all groups.',
      ],
      [
        'What it means',
        'If these were real trials, a combined inhaler used as needed would be a reasonable first step for an adult with mild asthma who does not want daily treatment, and the choice would rest on preference, cost and technique. The review shows how a summary of evidence is laid out in Lectern; it is not advice.',
      ],
    ],
  },
  {
    key: '003',
    title: 'Cognitive behavioural therapy by telephone for poor sleep: a demonstration trial',
    kind: 'Randomized Controlled Trial',
    journal: 'Lectern Demonstration Journal of Primary Care',
    published: '2025-11-03',
    volume: '3',
    pages: '412-420',
    authors: [
      ['Briar', 'Willowmere'],
      ['Clover', 'Oakhurst'],
      ['Reed', 'Larkspur'],
      ['Sage', 'Bramble'],
    ],
    mesh: [
      'Sleep Initiation and Maintenance Disorders',
      'Cognitive Behavioral Therapy',
      'Telephone',
    ],
    keywords: ['sleep', 'insomnia', 'telephone'],
    abstract: [
      [
        'Importance',
        'Poor sleep is common and tablets for it do harm in the long run. Therapy works but is hard to find. This invented trial, written for the Lectern demonstration library, imagines how therapy by telephone might compare with written advice.',
      ],
      [
        'Methods',
        'Adults with three months or more of poor sleep and an insomnia severity score of at least 15 were assigned to six telephone sessions of 25 minutes with a trained counsellor, or to a booklet with the same contents. People who worked at night or had untreated sleep apnoea were left out. Sessions taught a fixed time to get up, a shorter time in bed that was lengthened step by step, and ways to deal with worry. The primary outcome was the insomnia severity score after 12 weeks, reported by participants.',
      ],
      [
        'Results',
        'Of 482 participants, 441 gave outcomes. The mean score fell from 18.9 to 9.8 with telephone sessions and from 18.7 to 14.1 with the booklet (difference -4.2 points, 95% confidence interval -5.1 to -3.3). Remission, a score below 8, was reached by 38% and 15%. At one year the difference had shrunk to 2.9 points. Use of sleeping tablets fell by half in the telephone group. Daytime sleepiness rose in the first two weeks in one participant in six, and two stopped for that reason.',
      ],
      [
        'Conclusions',
        'In this imaginary trial telephone therapy helped more than written advice, and much of the benefit lasted. Warning people that the first fortnight is hard may keep them with it. None of this happened: use it to try the reader, not to treat anybody.',
      ],
    ],
  },
  {
    key: '004',
    title: 'Exercise, education or both for chronic low back pain: a demonstration meta-analysis',
    kind: 'Meta-Analysis',
    journal: 'Lectern Demonstration Reviews',
    published: '2025-08',
    volume: '8',
    pages: '310-334',
    authors: [
      ['Heath', 'Elderbrook'],
      ['Rowan', 'Alderwood'],
    ],
    mesh: ['Low Back Pain', 'Exercise Therapy', 'Patient Education as Topic', 'Chronic Pain'],
    keywords: ['back pain', 'exercise', 'education'],
    abstract: [
      [
        'Objective',
        'To compare exercise, education and both together in adults with low back pain of more than 12 weeks. The studies, the numbers and the authors are invented for the Lectern demonstration library.',
      ],
      [
        'Data and methods',
        'Thirty-one imaginary randomised trials with 5,266 participants were combined in a network with a random-effects model. Pain was brought to a scale from 0 to 100 and disability to the Roland scale. Certainty was judged by the limits of the trials, their agreement, how directly they answered the question and how precise they were.',
      ],
      [
        'Results',
        'After three months pain was lower by 11 points with exercise and education together than with usual care (95% credible interval 8 to 14), by 8 points with exercise alone (5 to 11) and by 3 points with education alone (0 to 6). Disability followed the same order. No form of exercise was clearly better than another; programmes of two sessions a week did as well as those of three. After a year the differences between groups were half as large. People who had been off work for more than a month gained most from the combination. Soreness after exercise was common and passed.',
      ],
      [
        'Conclusions',
        'Exercise together with education came out first in this demonstration, and the form of exercise mattered less than keeping at it. A clinician might ask which exercise a patient is likely to continue. The certainty was moderate for pain and low for work.',
      ],
    ],
  },
  {
    key: '005',
    title: 'Antibiotics for uncomplicated cystitis in women: a demonstration clinical guideline',
    kind: 'Practice Guideline',
    journal: 'Lectern Demonstration Guidelines',
    published: '2026-02-01',
    volume: '2',
    pages: '1-16',
    authors: [['Marigold', 'Thistledown']],
    mesh: ['Cystitis', 'Urinary Tract Infections', 'Anti-Bacterial Agents', 'Drug Resistance'],
    keywords: ['cystitis', 'antibiotics', 'guideline'],
    abstract: [
      [
        'Scope',
        'This text shows how a guideline looks in Lectern. Its recommendations are invented, its drug names are made up, and it must not be followed. It covers women from 16 years on with painful urination and no fever, who are not pregnant and have no catheter.',
      ],
      [
        'Recommendations',
        'First, diagnose from symptoms: when burning and frequency are both present and there is no discharge, a urine strip adds little. Second, offer a choice between treatment now and a prescription to keep for two days together with a plain pain reliever, and say that about one in three recovers without an antibiotic within a week. Third, when an antibiotic is chosen, give the shortest course: a single dose of florantrine or three days of salvimet. Fourth, send a culture when symptoms persist after treatment, come back within four weeks, or when the person has had a resistant organism in the last year. Fifth, do not treat bacteria without symptoms.',
      ],
      [
        'Evidence',
        'Recommendations rest on 22 imaginary trials and on resistance figures of a region that does not exist. The panel agreed on the strength of each recommendation by vote and wrote down what would change it. Three members with ties to makers of tests left the room for the vote on strips.',
      ],
      [
        'Putting it into practice',
        'Practices may follow the share of courses longer than three days and the share of women who were offered a delayed prescription. The guideline is to be looked at again when resistance to salvimet passes 15% or after three years.',
      ],
    ],
  },
  {
    key: '006',
    title:
      'Retracted: Corvalin and recovery after stroke, a demonstration trial with altered figures',
    kind: 'Randomized Controlled Trial',
    journal: 'Lectern Demonstration Archives of Medicine',
    published: '2024-06-18',
    volume: '6',
    pages: '77-85',
    authors: [['Basil', 'Quicksilver']],
    mesh: ['Stroke', 'Stroke Rehabilitation'],
    keywords: ['stroke', 'recovery', 'retraction'],
    retracted:
      'The imaginary editors retracted this paper because the figures of two sites were copied from one another.',
    abstract: [
      [
        'Background',
        'This invented paper is marked as retracted, so that the warning, the rank in the search and the flag in a claim can be seen. Corvalin does not exist.',
      ],
      [
        'Methods',
        'People with a stroke in the last ten days were said to have been given corvalin or placebo for 90 days at six sites. Walking speed and independence were to be measured by assessors who did not know the group.',
      ],
      [
        'Results',
        'A large effect was reported: twice as many people were said to walk without help after corvalin. An inquiry found the same rows of numbers at two of the sites, with only the dates changed, and could not find consent forms for a third of the participants.',
      ],
      [
        'Notice',
        'The results cannot be relied upon. The paper stays readable, because readers who cited it should be able to see what it said, and because the record of what was read must not change afterwards.',
      ],
    ],
  },
];
