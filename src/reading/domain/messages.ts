import { catalogue } from '../../shared/messages.js';

/** Why a stretch of reading counted or did not, by its reason. */
export const t = catalogue('reading/reasons', {
  reading: 'Counted: the paper was in front of you and in use.',
  'reading-offline':
    'Counted separately: your device was offline and reported this later. Each credit rule says how much of such time it accepts.',
  offlineInFull: 'Counted, as was all time that a device reported late until then.',
  'offline-too-long':
    'Not counted: your device reported more than two hours of one paper in a row while it was offline.',
  'no-input':
    'Not counted: nothing was scrolled, typed or touched for longer than the text on screen takes to read.',
  'page-hidden': 'Not counted: the paper was in a hidden tab, or the screen was off.',
  'window-unfocused': 'Not counted: another window was in use.',
  'no-signal': 'Not counted: the page sent no signal, for example because the device was asleep.',
});
