import { catalogue } from '../../shared/messages.js';

/** Texts inside the files and records that are issued, which come out with the same bytes each time: never reword one, add another. */
export const t = catalogue('certificates/printed', {
  demonstration: 'Demonstration - no credit awarded',
  rules: 'Rules applied: {id}, version {version}.',
  'changed.name': 'The name of the holder was changed.',
  'changed.degree': 'The degree of the holder was changed.',
  sameAct: 'The same act in other claims',
  result: '{result, select, answered {Answered} partly {Partly answered} other {Nothing found}}',
  effect:
    '{effect, select, changed {changes what they do} reinforced {confirms what they do} reviewed {reviewed a condition} other {no effect}}',
  'act.spent': 'act spent (misconduct)',
  'act.released': 'act released (a mistake)',
  'elsewhere.spent':
    'Revoked or declined by {provider}{since, select, before {} other {, after this claim was made}}; act spent (misconduct){now, select, stands {} other {; reinstated since}}',
  'elsewhere.released':
    'Revoked by {provider}{since, select, before {} other {, after this claim was made}}; act released (a mistake){now, select, stands {} other {; reinstated since}}',
});
