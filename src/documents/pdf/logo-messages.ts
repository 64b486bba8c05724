import { catalogue } from '../../shared/messages.js';

export const t = catalogue('documents/logos', {
  notPicture: 'The file is not a PNG or JPEG picture.',
  damaged: 'The picture is damaged, or of a kind that is not supported. Save it again as PNG.',
  tooLarge:
    'The picture would add more than 400 kB to each certificate. Make it smaller: a width of 600 pixels is plenty.',
  document: 'The picture contains parts of a document. Save it again as PNG.',
  size: 'The picture must be {smallest} to {largest} pixels wide and high; it is {width} by {height}.',
});
