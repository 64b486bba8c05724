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
        'Setting and people',
        'The practices were placed in two regions, one crowded and one thinly settled, so that travel to the clinic could be compared. People who lived in a care home, who had fallen twice in the last month or whose pressure dropped by more than 20 mm Hg on standing were not asked to take part. The median age was 74 years, 56% were women, and one in three lived alone. Half already took two medicines for blood pressure, and a fifth had diabetes. All were offered a cuff of the right size for their arm; 31 could not use it even with help, and a neighbour or a pharmacist measured for them.',
      ],
      [
        'Cost and acceptance',
        'A nurse spent on average 3.1 hours on each person in the first year and 1.2 hours in the second. Counting staff, cuffs and medicines, the clinic cost 118 imaginary units more for each person, and 15 units for each millimetre of pressure. Eight in ten wished to go on measuring at home. The commonest complaint was worry after a single high reading, and it became rarer once nurses asked people to write down averages only. Practices that had lost their nurse for more than a month kept half of the effect, those that had appointed a second one kept all of it.',
      ],
      [
        'Limitations',
        'Neither nurses nor participants could be kept from knowing their group, and people who measure at home may behave differently because they are looked at. Usual care was better than it often is: four of ten reached the target without any help. Twelve months are too short for strokes and heart attacks. The agreed table of doses left out people with severe kidney disease, so nothing can be said of them.',
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
        'How sure we are',
        'Certainty was judged for each outcome. It was moderate for severe exacerbations, because trials that were not blinded gave somewhat larger effects than those that were. It was low for symptom scores, since the trials used five questionnaires that do not mean the same. It was very low for the long run, for no trial followed people beyond one year. A funnel plot was even, and leaving out the four trials at high risk changed the main figure by less than a tenth. We found three finished trials whose results had not been published; their authors, who are as imaginary as the trials, answered that they were still writing.',
      ],
      [
        'What people value',
        'Two of the trials asked participants what they would choose. Most preferred one inhaler for everything, chiefly because they did not want to think of asthma on good days. About one in six preferred a daily dose, and these were mostly people who had once been in hospital. Technique was checked in five trials: a third of participants made at least one mistake that kept the drug from reaching the lung, and a demonstration of two minutes halved that share.',
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
        'People and counsellors',
        'Participants came from general practices in an imaginary county, after a letter or an advertisement in a waiting room. Their mean age was 51 years, 63% were women, and they had slept badly for nine years on average. The eleven counsellors were not psychologists; they had been trained for four days and were supervised once a week. A sample of recorded sessions was rated, and nine in ten of the planned elements were found in them. Sessions could be moved to the evening, and a third of them were.',
      ],
      [
        'Limitations',
        'Both groups knew what they were given and told us themselves how they slept, so expectation may explain a part of the difference. Movement sensors worn by a fifth of participants agreed with their diaries on the time in bed, but showed smaller gains in sleep. People with depression of more than moderate degree were sent elsewhere. Those who gave no outcome had slept worse at the start; assuming that none of them improved would reduce the difference to 3.6 points.',
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
        'How the trials differed',
        'Exercise took many forms: walking, strength, stretching, work in water and guided movement. Education lasted from a single talk of twenty minutes to eight meetings in a group. Trials from working populations enrolled younger people with shorter pain, and their effects were larger. When only trials with concealed assignment were kept, the effect of the combination fell to 9 points. Direct and indirect comparisons agreed except for education alone against usual care, where two small trials pulled in opposite directions. We found no sign that trials by enthusiasts of one method favoured it, although most reports did not say what their authors taught themselves.',
      ],
      [
        'What to tell a patient',
        'In plain numbers, of a hundred people who did exercises and were taught, about 46 would have noticed a clear improvement after three months, against 31 with usual care. No more than five would have felt worse. A programme that ends after eight weeks loses much of its effect by the end of the year; one short visit every other month seemed to hold a part of it, but only three trials looked at this and they were small. Imaging was not used to choose a programme in any of them.',
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
        'What the panel did not agree on',
        'Two questions stayed open. The first was whether women over 65 should be treated in the same way: symptoms are less reliable and falls of blood pressure less harmless, but no trial looked at them alone, so the panel recommends a low threshold for a culture and says that this is opinion. The second was the use of cranberry and of much drinking to prevent another infection. Nine members would mention both, five would not, and the text gives the reasons of either side. Nobody proposed tests for cure in women without symptoms.',
      ],
      [
        'Talking with patients',
        "The guideline holds a half page that may be read aloud. It says that burning usually gets better by the third day with or without an antibiotic, that one woman in about eight hundred has the infection climb to the kidney when treatment is delayed, and that fever, pain in the flank or vomiting are reasons to come back the same day. It explains that a pain reliever treats the burning and not the infection. Women who took part in writing it asked for one more sentence, that needing an antibiotic is nobody's fault; it stands there in their words.",
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
