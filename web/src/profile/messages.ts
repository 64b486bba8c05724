import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('profile', {
  name: 'Name',
  profession: 'Profession',
  chooseProfession: 'Choose a profession',
  'profession.physician': 'Physician',
  'profession.physician-assistant': 'Physician assistant',
  'profession.nurse-practitioner': 'Nurse practitioner',
  'profession.nurse': 'Nurse',
  'profession.pharmacist': 'Pharmacist',
  'profession.other': 'Other profession',
  noProfession: 'Not given',
  degree: 'Degree',
  degreeHint: 'For example MD, DO, MBBS or RN',
  npi: 'NPI',
  licences: 'Licences',
  licence: '{jurisdiction} {number}',
  none: 'None',

  fact: 'Fact',
  inForce: 'In force',
  proposed: 'Proposed',
  before: 'Before',
  after: 'After',
  unchanged: 'unchanged',

  saved: 'The profile was saved',
  waitsForReview: 'Your change will apply once it is accepted',
});
