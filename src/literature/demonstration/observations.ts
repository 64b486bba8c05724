import type { DemonstrationPaper } from './demonstration-paper.js';

export const observations: readonly DemonstrationPaper[] = [
  {
    key: '007',
    title:
      'HbA<sub>1c</sub> targets and low blood glucose in frail adults with type 2 diabetes: a demonstration cohort',
    kind: 'Observational Study',
    journal: 'Lectern Demonstration Archives of Medicine',
    published: '2025-05-20',
    volume: '7',
    pages: '233-241',
    authors: [
      ['Tansy', 'Greenhollow'],
      ['Linden', 'Marigold'],
    ],
    mesh: ['Diabetes Mellitus, Type 2', 'Hypoglycemia', 'Frail Elderly', 'Glycated Hemoglobin'],
    keywords: ['diabetes', 'frailty', 'hypoglycaemia'],
    abstract: [
      [
        'Aim',
        'To describe, in an invented cohort, how often frail adults with type 2 diabetes have low blood glucose at different values of HbA<sub>1c</sub>, and what happens when treatment is reduced. The paper belongs to the Lectern demonstration library.',
      ],
      [
        'Methods',
        'The records of 3,940 imaginary residents aged 75 years or more with a frailty index above 0.3 were followed for two years. HbA<sub>1c</sub> was grouped as below 48, 48 to 58, 59 to 69 and 70 mmol/mol or more. The outcome was an ambulance call or admission for low glucose. Rates were adjusted for kidney function, sex and the use of insulin or sulfonylureas.',
      ],
      [
        'Results',
        'There were 4.1 events per 100 person-years below 48 mmol/mol, 2.6 at 48 to 58, 1.2 at 59 to 69 and 1.4 at 70 or more. Four in five events happened to people who took insulin or a sulfonylurea. In 612 residents whose treatment was reduced, HbA<sub>1c</sub> rose by 6 mmol/mol, the rate of events fell by two thirds, and admissions for high glucose did not become more frequent. Families asked most often about thirst and infections.',
      ],
      [
        'Sensitivity of the findings',
        'Frailty was taken from entries in the record and not measured, and an index of this kind rises with every visit. We therefore repeated the analysis in people whose index had not changed for a year and found the same order. Counting only admissions and not ambulance calls made the rates lower by half but not the differences. When the first three months after each measurement were left out, so that a fall in sugar from an illness could not lower the HbA<sub>1c</sub> itself, the rate below 48 mmol/mol was 3.7. Anaemia, which makes the test unreliable, had been noted in one resident in nine; without them nothing changed.',
      ],
      [
        'Use in practice',
        'Reduction of treatment began in two ways. In seven of ten it followed an event, in three of ten a review of medicines by a pharmacist, and only in the second group was the family asked beforehand. Where a written plan said which value would lead back to more treatment, 88% were still on the reduced dose after a year; without a plan it was 61%. Nurses in homes measured less often after the reduction and said that this was the change residents noticed most.',
      ],
      [
        'Interpretation',
        'Tight control went with harm in these invented frail adults, and reducing treatment went with less. A cohort cannot show cause; people whose treatment was reduced may have been watched more closely. A reader could use the paper to practise writing down a question and an application.',
      ],
    ],
  },
  {
    key: '008',
    title:
      'Finding atrial fibrillation with a wrist sensor: a demonstration study of diagnostic accuracy',
    kind: 'Evaluation Study',
    journal: 'Lectern Demonstration Journal of Diagnosis',
    published: '2026-04-07',
    volume: '1',
    pages: '55-63',
    authors: [
      ['Aspen', 'Foxglove'],
      ['Yarrow', 'Netherby'],
    ],
    mesh: ['Atrial Fibrillation', 'Sensitivity and Specificity', 'Wearable Electronic Devices'],
    keywords: ['atrial fibrillation', 'accuracy', 'wrist sensor'],
    abstract: [
      [
        'Question',
        'How well does an imaginary wrist sensor find atrial fibrillation in people of 65 years or more, compared with a patch that records the heart for two weeks? The sensor, the patch and the people are invented for the Lectern demonstration library.',
      ],
      [
        'Methods',
        'One thousand and eighteen people without known fibrillation wore both devices. Readers of the patch did not know what the sensor had said. An alert counted as right when the patch showed fibrillation of 30 seconds or more within the same hour. Hours without a readable signal were counted and reported, not left out.',
      ],
      [
        'Results',
        'The patch found fibrillation in 46 people (4.5%). The sensor alerted in 41 of them (sensitivity 89%, 95% confidence interval 76 to 96) and in 58 of the 972 others (specificity 94%, 92 to 95). So of 99 people with an alert, 41 had fibrillation. A quarter of all hours had no readable signal, mostly during activity; counting only readable hours would have raised the sensitivity to 95%. Alerts worried people: one in five telephoned their practice the same day.',
      ],
      [
        'Who was studied',
        'People were invited from the lists of twelve imaginary practices. Their median age was 73 years; 52% were women; two in three had high blood pressure. Those with a pacemaker or a tremor of the hand were left out, the former because the question did not arise and the latter because the sensor could not be read. Every fifth person returned the patch early on account of itching, and their shorter recordings were kept in the analysis. Skin colour was noted on a scale of ten steps; the share of unreadable hours was 24% for the three lightest and 31% for the three darkest, a difference that the makers of a real sensor would have to explain.',
      ],
      [
        'The arithmetic of an alert',
        'With a frequency of 4.5%, a sensitivity of 89% and a specificity of 94%, an alert means fibrillation in 41% of cases. At a frequency of 1%, as in younger people, the same sensor would be right in 13% of its alerts; at 15%, as in a clinic for strokes, in 72%. Two alerts on different days were right in 68%. Most of the fibrillation found lasted less than an hour in all, and whether such short spells should be treated is not known. The number of people to be told of a false alarm for each stroke prevented was not estimated, since any figure would have rested on guesses.',
      ],
      [
        'Conclusions',
        'A sensor that misses little still raises more false alarms than true ones where the disease is uncommon. Practices that meet such alerts need a plan for the next step. The arithmetic is real even though the study is not.',
      ],
    ],
  },
  {
    key: '009',
    title: 'What clinicians do with four minutes: a demonstration interview study',
    kind: 'Journal Article',
    journal: 'Lectern Demonstration Journal of Learning',
    published: '2025-12',
    volume: '5',
    pages: '12-21',
    authors: [
      ['Fern', 'Hollowell'],
      ['Teasel', 'Underhill'],
    ],
    mesh: [
      'Education, Medical, Continuing',
      'Qualitative Research',
      'Information Seeking Behavior',
    ],
    keywords: ['continuing education', 'point of care', 'interviews'],
    abstract: [
      [
        'Purpose',
        'Clinicians meet questions all day and answer few of them. This invented interview study, part of the Lectern demonstration library, asks what they do in the few minutes between two patients and what would make reading count.',
      ],
      [
        'Approach',
        'Twenty-six imaginary clinicians of eight professions were interviewed twice, a month apart, and kept a diary of their questions in between. Two researchers coded the interviews separately and settled differences by talking. Interviews went on until three in a row brought nothing new.',
      ],
      [
        'Findings',
        'Four themes came up. Questions are parked, not lost: most clinicians kept a list on paper or in their head. Reading happens in pieces: an abstract now, the full text in the evening, and the second part is rarely recorded. Credit feels like bookkeeping: people had read enough but could not show it, and several paid for courses they did not need. Trust is local: a colleague who had read the paper counted for more than the journal. Those who wrote one sentence on what they would change remembered the paper a month later; those who did not mostly could not name it.',
      ],
      [
        'In their words',
        'A nurse said that she reads "on the stairs and in the lift", and that nothing she had learned there had ever counted. A surgeon kept a note in his telephone with two hundred questions, none of them ticked. A pharmacist answered most of her questions within the hour, because people wait for her at the counter, and called the others "homework for nobody". A general practitioner wrote the question on the back of the patient\'s appointment card and was asked about it at the next visit. An old internist had stopped looking things up where patients could see it and began again when one of them said that she liked it.',
      ],
      [
        'Limits of the study',
        'Those who agree to be interviewed about learning are likely to be fond of it. A diary makes people notice questions that they would otherwise have let go, and in the second interview several said that the diary itself had changed their habit. We did not look at what was read, nor whether it was right. The professions differed less than we had expected, but each was represented by only a few people. Both researchers are clinicians who must collect credit, and they may have heard their own complaints more readily than others.',
      ],
      [
        'Insights',
        'Recording should cost less than reading. A short note at the moment of reading may serve memory and accreditation at once. The study is fiction, and it is what Lectern was built to try.',
      ],
    ],
  },
  {
    key: '010',
    title:
      'Sudden confusion after a change of eye drops in an 82-year-old: a demonstration case report',
    kind: 'Case Reports',
    journal: 'Lectern Demonstration Case Reports',
    published: '2026-05-15',
    volume: '2',
    pages: '40-42',
    authors: [['Poppy', 'Wintergreen']],
    mesh: ['Confusion', 'Ophthalmic Solutions', 'Drug-Related Side Effects and Adverse Reactions'],
    keywords: ['confusion', 'eye drops', 'adverse effect'],
    abstract: [
      [
        null,
        'This case is invented for the Lectern demonstration library and describes nobody. An 82-year-old who lived alone became confused over three days, saw children in the garden who were not there and stopped eating. There was no fever, the urine was clear, blood tests were as before, and a scan of the head showed nothing new. A neighbour mentioned new eye drops. The drops, of an imaginary agent called tropivane, had been started five days earlier and were used six times a day instead of twice, because the print on the bottle was too small to read. The pupils were wide and the skin was dry. The drops were stopped and the confusion passed within two days. Drops reach the blood through the nose, and agents that block acetylcholine can confuse older people in small doses. The family asked whether it was dementia; a test of memory a month later was normal for age. Three things could have shortened the illness: asking about drops and patches when asking about medicines, looking at the pupils, and printing labels that can be read. After the event the pharmacy began to give pictures with its labels, and the practice added eye drops to the list it goes through with confused patients.',
      ],
    ],
  },
  {
    key: '011',
    title: 'Walking groups and mood in a small coastal town: a demonstration pilot study',
    kind: 'Journal Article',
    journal: 'Lectern Demonstration Journal of Primary Care',
    published: '2024',
    volume: '2',
    pages: '88-95',
    authors: [
      ['Lupin', 'Saltmarsh'],
      ['Linden', 'Marigold'],
    ],
    mesh: ['Walking', 'Depression', 'Pilot Projects', 'Social Support'],
    keywords: ['walking', 'mood', 'social prescribing'],
    vernacularTitle: 'Gruppi di cammino e umore in una piccola città costiera',
    language: 'ita',
    abstract: [
      [
        'Background',
        'Doctors are encouraged to send people with low mood to activities instead of giving tablets. Written for the Lectern demonstration library and marked as translated from Italian, this invented pilot asks whether a trial of walking groups could be done at all.',
      ],
      [
        'Methods',
        'Forty-eight adults with mild to moderate depression were offered a walk of 45 minutes three times a week for ten weeks, led by a volunteer, or a place on a waiting list. The pilot counted how many agreed, how many kept coming and how complete the questionnaires were. Mood was measured with a nine-item questionnaire at the start, after ten weeks and after six months.',
      ],
      [
        'Results',
        'Of 71 people who were asked, 48 took part; 19 of 24 walkers came to at least half of the walks. Rain mattered less than the leader: attendance fell by a third in the weeks when the usual volunteer was away. Questionnaires were complete for 44 people. The mean score fell by 4.8 points in walkers and by 2.1 on the waiting list, a difference too uncertain to build on. Two people twisted an ankle. Walkers spoke of company first and of exercise second.',
      ],
      [
        'How the groups worked',
        'Walks started at the harbour, at the library and at a bus stop, always at the same hour. Leaders had one day of training and a telephone number for trouble; it was rung four times, three times about dogs. The pace was that of the slowest. In the fourth week the groups began to stop for coffee, which nobody had planned; it lengthened the meeting by half an hour and was mentioned in nearly every interview afterwards. Three people who could not keep up because of their joints were given a shorter round of their own.',
      ],
      [
        'What would have to change',
        'Only one man in five who was asked took part, and those who refused said that a group for low mood would be known in the town by the evening. A trial should call the groups by another name. Practices forgot to ask: half of all invitations came from two receptionists. The waiting list was felt as a refusal by some, and six people on it began to walk by themselves. Questionnaires after six months should be sent with a stamped envelope; the version on a screen was filled in by only a third.',
      ],
      [
        'Conclusions',
        'A full trial looks possible if each group has two leaders. About 260 people would be needed to find a difference of two points. All of this is invented.',
      ],
    ],
  },
  {
    key: '012',
    title: 'Reading a forest plot: a demonstration tutorial',
    kind: 'Review',
    journal: 'Lectern Demonstration Journal of Learning',
    published: '2026-06',
    volume: '6',
    pages: '5-13',
    authors: [['Juniper', 'Fernsby']],
    mesh: ['Meta-Analysis as Topic', 'Education, Medical', 'Data Interpretation, Statistical'],
    keywords: ['forest plot', 'critical appraisal', 'tutorial'],
    abstract: [
      [
        null,
        'A forest plot shows many studies of one question on one page. This tutorial of the Lectern demonstration library explains how to read one in five steps, with invented numbers. First, find the line of no effect: at one for a ratio, at zero for a difference. Second, look at which side favours which treatment; authors label it, and it is easy to turn round in memory. Third, read each square as the estimate of a study and the line through it as the range that the data allow; a long line means few events, and the size of the square means weight. Fourth, look at whether the lines overlap. When they do not, ask what differs between the studies: the patients, the dose, the time, or the way in which the outcome was measured; a single number for very different studies can mislead. The statistic called <i>I</i><sup>2</sup> says how much of the spread is more than chance, but it grows with the size of the studies and should be read beside the plot and never instead of it. Fifth, read the diamond last. Its width is the precision of the summary, not the range of effects that a patient may expect; for that a prediction interval is needed, and it is often several times as wide. Two exercises with answers close the tutorial: one in which a small study pulls the diamond across the line, and one in which the diamond is precise and of no use, because the studies asked different questions.',
      ],
    ],
  },
  {
    key: '013',
    title: 'Letter: a demonstration reply without an abstract',
    kind: 'Letter',
    journal: 'Lectern Demonstration Journal of Primary Care',
    published: '2026-04',
    volume: '4',
    pages: '199',
    authors: [['Sorrel', 'Ashgrove']],
    mesh: ['Hypertension'],
    keywords: ['correspondence'],
    abstract: [],
  },
  {
    key: '014',
    title:
      'Stopping inhaled steroids after a pneumonia: a demonstration comparison of two registers',
    kind: 'Comparative Study',
    journal: 'Lectern Demonstration Archives of Medicine',
    published: '2025-02-11',
    volume: '7',
    pages: '15-24',
    authors: [
      ['Hazel', 'Thornfield'],
      ['Aspen', 'Foxglove'],
      ['Clover', 'Oakhurst'],
    ],
    mesh: ['Pulmonary Disease, Chronic Obstructive', 'Pneumonia', 'Registries'],
    keywords: ['COPD', 'pneumonia', 'inhaled steroids'],
    abstract: [
      [
        'Objective',
        'To compare, in two invented registers, what happens to people with chronic obstructive pulmonary disease who stop or keep inhaled steroids after a pneumonia. The paper is part of the Lectern demonstration library.',
      ],
      [
        'Methods',
        'People admitted with pneumonia while they used a long-acting bronchodilator together with an inhaled steroid were followed from discharge for one year. Those whose steroid was stopped within 30 days were matched with those who kept it, by age, earlier exacerbations, eosinophil count and lung function. The analysis was written down before the registers were opened. Outcomes were another pneumonia and a severe exacerbation.',
      ],
      [
        'Results',
        'There were 2,114 matched pairs. A second pneumonia came to 9.8% of those who stopped and 13.6% of those who kept the steroid (hazard ratio 0.70, 95% confidence interval 0.59 to 0.84). Severe exacerbations came to 24.1% and 22.9% (1.06, 0.94 to 1.20). With 300 eosinophils per microlitre or more, those who stopped had more exacerbations (1.38, 1.10 to 1.72). The two registers agreed. Where the reason for stopping was written down, it was most often the wish of the patient.',
      ],
      [
        'Robustness',
        'Because doctors stop inhaled steroids in people who seem likely to have another pneumonia, and keep them in people who wheeze, the two groups differ in ways a register does not see. We used broken hips as an outcome that steroids by inhalation should hardly change within a year; the hazard ratio was 0.98, which speaks against a strong hidden difference. Moving the window for stopping from 30 to 90 days, leaving out those who had died in the first month, and matching without lung function, which was missing for a quarter, each gave ratios for pneumonia between 0.66 and 0.78.',
      ],
      [
        'Numbers for a conversation',
        'Of a hundred people like these, about four fewer would have a second pneumonia within a year if the steroid were stopped, and about one more would have a severe exacerbation. With many eosinophils the balance turns: four fewer pneumonias stand against seven more exacerbations. Nobody can be told beforehand to which group they will belong. In both registers the blood count was older than a year for one person in three, so that a new one would be the first step.',
      ],
      [
        'Conclusions',
        'In this demonstration, stopping went with fewer pneumonias and, when eosinophils were low, with no more exacerbations. Matching does not remove what was not measured. A clinician would look at the eosinophil count before deciding; a reader of Lectern may put that into the application of a cycle.',
      ],
    ],
  },
];
