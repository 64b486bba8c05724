import { accreditationErrors, isStatus, type NewAccreditation } from './accreditation-errors.js';

const sound: NewAccreditation = {
  accreditor: 'ACCME',
  identifier: '0001234',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  status: 'full',
  statement: 'The hospital is accredited by the ACCME.',
};

it('accepts a sound statement of the minimum and the maximum length', () => {
  expect(accreditationErrors(sound)).toEqual([]);
  const { accreditor, validFrom, status } = sound;
  expect(accreditationErrors({ accreditor, validFrom, status })).toEqual([]);
  const long = { identifier: 'x'.repeat(100), statement: 'x'.repeat(600), reason: 'x'.repeat(500) };
  expect(accreditationErrors({ ...sound, ...long })).toEqual([]);
  expect(accreditationErrors({ ...sound, validTo: sound.validFrom })).toEqual([]);
});

it.each<[string, Partial<NewAccreditation>]>([
  ['validFrom day', { validFrom: '2026-02-30' }],
  ['validFrom day', { validFrom: '1899-12-31' }],
  ['validFrom day', { validFrom: '2200-01-01', validTo: null }],
  ['validTo day', { validTo: '31 December' }],
  ['validTo order', { validTo: '2025-12-31' }],
  ['status unknown', { status: 'famous' }],
  ['validTo withdrawn', { status: 'withdrawn', reason: 'It lapsed.' }],
  ['identifier characters', { identifier: '12\u{7}34' }],
  ['statement characters', { statement: '12\u{7}34' }],
  ['identifier length', { identifier: 'x'.repeat(101) }],
  ['statement length', { statement: 'x'.repeat(601) }],
  ['reason length', { reason: 'x'.repeat(501) }],
  ['reason missing', { corrects: 'an entry' }],
  ['reason missing', { corrects: 'an entry', reason: '  ' }],
  ['reason missing', { status: 'withdrawn', validTo: null }],
])('says %s of %j', (error, over) => {
  const found = accreditationErrors({ ...sound, ...over });
  expect(found.map(({ path, code }) => `${path} ${code}`)).toContain(error);
  for (const { message } of found) expect(message).toMatch(/^(must|has) .*\w{3}/);
});

it('names the statuses that exist', () => {
  expect(accreditationErrors({ ...sound, status: 'famous' })[0]?.message).toMatch(
    /must be one of full, .*withdrawn/,
  );
  expect([isStatus('withdrawn'), isStatus('famous')]).toEqual([true, false]);
});
