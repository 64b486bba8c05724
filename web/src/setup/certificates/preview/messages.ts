import { pageMessages } from '../../../ui/messages.js';

export const t = pageMessages('setup/certificates/preview', {
  preview: 'Preview',
  see: 'See the preview',
  back: 'Back to the texts',
  facts: 'Facts',
  usual: 'Usual',
  longest: 'Longest',
  covers: 'Covers',
  oneAct: 'One act',
  several: 'Several',
  invented: 'All facts here are invented. A real certificate has no stamp and is signed.',

  blocked: 'Waiting until you correct what is marked',
  renewing: 'Updating',
  notRenewed: 'Could not be updated',
  erroneous: 'Can’t be drawn until you correct what is marked',
  upToDate: 'Up to date',

  notDrawn: 'The preview could not be drawn here',
  reloadToTry: 'Your changes are kept. Reload the page to try again.',
  reload: 'Reload the page',
  pages: 'Pages of the preview',
  pageOf: 'Preview, page {number} of {pages}',
});
