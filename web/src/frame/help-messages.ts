import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('help', {
  title: 'Help and sources',
  fromReadingToCredit: 'From reading to credit',
  open: 'Search, or open a paper from the list. Lectern counts the time that you spend reading.',
  claim:
    'Select <action>Claim CME</action> at the foot of the paper. The sources are filled in; you add your question, what you learned and what you will do with it.',
  download: 'See which rules are met, claim the credit and download the certificate.',
  minutes: 'Which minutes count',
  whichMinutesCount:
    'A minute counts while the paper is on your screen, its window is in front and you have recently touched, scrolled or typed. Longer passages allow longer pauses. The same minute counts once, even on two devices. Select the time at the foot of a paper to see every part of the day and why it counts or does not.',
  genuine: 'Whether a certificate is genuine',
  howToCheck:
    'Scan the code on the certificate, or open the address printed beside the code. The page shows every fact as it was issued, and whether the certificate has been revoked since, and why.',
  sources: 'Where these records come from',
  pubmed:
    'The bibliographic records and abstracts come from PubMed, a service of the United States National Library of Medicine. Abstracts may be under the copyright of their publishers. See the <notice>NCBI Disclaimer and Copyright notice</notice>. Papers marked <label>Demonstration</label> are invented and say nothing about medicine.',
  noAdvice:
    'Lectern is not medical advice. Neither the National Library of Medicine nor any credit body endorses it.',
});
