import { catalogue } from '../../shared/messages.js';

export const t = catalogue('literature/import', {
  description: 'import PubMed XML files (plain or gzip) into the library',
  progress: '{file}: {share} %, {read, plural, one {# record} other {# records}}',
  imported: '{file}: {read, plural, one {# record} other {# records}} in {seconds} s',
  refused: 'The record at line {line} was refused: {reason}',
  moreRefused: '{count, plural, one {# more record was} other {# more records were}} refused.',
  deletions:
    '{deletions, plural, one {# deletion was} other {# deletions were}} listed, {absent} of them for papers that are not in the library.',
  stopped: 'The file could not be read to the end; everything before that was saved: {reason}',
  noFile: 'there is no such file',
  folder: 'it is a folder',
  forbidden: 'this user may not read it',
  cutOff: 'the compressed file ends too early; the download may be incomplete',
  damaged: 'the compressed file is damaged',
  unknownEncoding: 'it declares the encoding "{encoding}", which is not supported',
  otherEncoding: 'it contains bytes that are not {encoding}, the encoding it declares',
  notUtf8: 'it contains bytes that are not UTF-8, and it declares UTF-8 or no encoding',
});
